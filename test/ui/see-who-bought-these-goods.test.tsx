import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const list = async () => within(await screen.findByRole('region', { name: '이 상품의 최근 구매' }))
const buyers = async () => (await list()).queryAllByRole('listitem').map((row) => row.textContent)

it('the newest three who bought these goods are named, and nobody who bought others', async () => {
  await renderApp({
    at: '/goods/3',
    before: async (shop) => {
      for (const nickname of ['하나', '두리', '세찬', '네온']) await shop.anotherShopperBuys(3, 1, nickname)
      await shop.anotherShopperBuys(1, 1, '일곱')
    },
  })
  await waitFor(async () => expect(await buyers()).toEqual(['네온님방금', '세찬님방금', '두리님방금']))
})

it('a purchase shows as it is made, and so does an order that has these goods among others', async () => {
  const { shop } = await renderApp({ at: '/goods/3' })
  expect(await (await list()).findByText('아직 구매한 사람이 없어요.')).toBeDefined()
  await shop.anotherShopperBuys(3, 1, '하나')
  await waitFor(async () => expect(await buyers()).toEqual(['하나님방금']))

  await shop.anotherShopperBuys([1, 3], 1, '두리')
  // The list is read again at most every five seconds.
  await waitFor(async () => expect(await buyers()).toEqual(['두리님 · 시원한 콜라 외 1개의 상품방금', '하나님방금']), {
    timeout: 8_000,
  })
})

it('others’ purchases of other goods ask the shop for nothing', async () => {
  const { shop } = await renderApp({ at: '/goods/3' })
  const reads = watchCalls('listPurchases')
  await (await list()).findByText('아직 구매한 사람이 없어요.')
  const ofGoods = () => reads.filter(({ url }) => url.includes('goodsId'))
  const before = ofGoods().length
  await shop.anotherShopperBuys(1)
  await shop.changeGoods(3, { price: 4000 })
  expect(await within(screen.getByRole('article')).findAllByText('4,000원')).toHaveLength(2)
  expect(ofGoods()).toHaveLength(before)
})

it('where the list can’t be read, the page is there all the same and says so', async () => {
  await renderApp({ at: '/goods/3', before: () => void breakOff('listPurchases') })
  expect(await (await list()).findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  expect(screen.getByRole('button', { name: '장바구니에 담기' })).toBeDefined()
})
