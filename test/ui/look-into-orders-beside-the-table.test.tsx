import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The admin on a window with room beside the table, with orders 1 to 3. */
async function openTable() {
  const matchMedia = window.matchMedia.bind(window)
  window.matchMedia = (media) => Object.assign(matchMedia(media), { matches: media.startsWith('(min-width:') })
  onTestFinished(() => {
    window.matchMedia = matchMedia
  })
  const app = await renderApp({
    at: '/admin',
    as: administratorName,
    before: async (shop) => {
      for (const nickname of ['미나', '준호', '두리']) await shop.anotherShopperBuys(3, 1, nickname)
    },
  })
  await screen.findByText('실시간')
  await row(3)
  return app
}

const row = (number: number) => screen.findByRole('row', { name: new RegExp(`^주문 ${number},`) })
const details = async (number: number) => within(await row(number)).getByRole('button', { name: '자세히' })
const panel = (name: string) => screen.findByRole('complementary', { name })

it('a row opens beside the table, the keys go from row to row, and Escape returns to the row', async () => {
  const { user } = await openTable()
  await user.click(await details(3))
  const third = await panel('주문 3, 두리님')
  expect(within(third).getByText(/두리 · 010-1234-5678/)).toBeDefined()
  expect(document.activeElement).toBe(third)
  expect((await row(3)).getAttribute('aria-current')).toBe('true')

  await user.keyboard('j')
  await panel('주문 2, 준호님')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  // There is no row below.
  await panel('주문 1, 미나님')
  await user.keyboard('k')
  expect(document.activeElement).toBe(await panel('주문 2, 준호님'))

  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('complementary', { name: /^주문/ })).toBeNull())
  expect(document.activeElement).toBe(await details(2))
})

it('an order is moved on in the panel, and a question about it is answered before the panel closes', async () => {
  const { user } = await openTable()
  await user.click(await details(2))
  const second = within(await panel('주문 2, 준호님'))
  await user.click(second.getByRole('button', { name: '상품 준비' }))
  expect(await second.findByText('상품준비중')).toBeDefined()
  await user.click(second.getByRole('button', { name: '주문 취소' }))
  await user.keyboard('j')
  expect(await panel('주문 2, 준호님')).toBeDefined()
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '그대로 두기' }))
  expect(second.getByText('상품준비중')).toBeDefined()
})

it('a new order leaves the panel as it is, and × closes it', async () => {
  const { shop, user } = await openTable()
  await user.click(await details(1))
  await panel('주문 1, 미나님')
  await shop.anotherShopperBuys(3, 1, '세나')
  await user.click(await screen.findByRole('button', { name: '새 주문 1건 보기' }))
  await row(4)
  const first = within(await panel('주문 1, 미나님'))
  await user.click(first.getByRole('button', { name: '주문 닫기' }))
  expect(screen.queryByRole('complementary', { name: /^주문/ })).toBeNull()
  expect(document.activeElement).toBe(await details(1))
})
