import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The row of a product in the admin, whose stock was set to 50 by an administrator. */
async function openGoods(before?: (shop: TestShop) => Promise<void>) {
  const app = await renderApp({
    at: '/admin?tab=goods&q=사이다',
    as: administratorName,
    before: async (shop) => {
      await shop.changeGoods(3, { stock: 51 })
      await shop.changeGoods(3, { stock: 50 })
      await before?.(shop)
    },
  })
  await screen.findByText('실시간')
  const row = within(await screen.findByRole('article', { name: /시원한 사이다/ }))
  const open = () => app.user.click(row.getByText('재고 기록'))
  const entries = () => row.queryAllByRole('listitem').map(({ textContent }) => textContent)
  return { ...app, row, open, entries }
}

it('an administrator sees where the stock of a product went, and new changes as they happen', async () => {
  const { shop, row, open, entries } = await openGoods((shop) => shop.anotherShopperBuys(3, 2, '미나'))
  expect(entries()).toEqual([])
  await open()
  expect(await row.findByText('48개 남음')).toBeDefined()
  expect(entries().slice(0, 2)).toEqual([
    expect.stringMatching(/^−2주문 .*48개 남음방금$/),
    expect.stringMatching(/^−1관리자님이 변경50개 남음방금$/),
  ])
  await shop.moveOrder(1, 'cancelled')
  await waitFor(() => expect(entries()[0]).toMatch(/^\+2주문 취소 .*50개 남음방금$/))
})

it('earlier changes are unfolded, and stay where they are while somebody reads them', async () => {
  const { shop, user, row, open, entries } = await openGoods(async (shop) => {
    for (let stock = 49; stock >= 25; stock -= 1) await shop.changeGoods(3, { stock })
  })
  await open()
  await waitFor(() => expect(entries()).toHaveLength(20))
  await user.click(row.getByRole('button', { name: '지난 기록 더 보기' }))
  expect(await row.findByText('49개 남음')).toBeDefined()
  const read = entries()
  await shop.changeGoods(3, { stock: 7 })
  await waitFor(() => expect(row.getByLabelText('시원한 사이다: 재고 (개)')).toHaveProperty('value', '7'))
  expect(entries()).toEqual(read)
})

it('without a connection it says why, and tries again', async () => {
  const { user, row, open } = await openGoods()
  const mend = breakOff('listStockHistory')
  await open()
  expect(await row.findByText('가게에 연결할 수 없어요')).toBeDefined()
  mend()
  await user.click(row.getByRole('button', { name: /다시/ }))
  expect(await row.findByText('50개 남음')).toBeDefined()
})
