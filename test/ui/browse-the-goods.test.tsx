import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { delay, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const cards = () => within(screen.getByRole('region', { name: '상품' })).getAllByRole('link', { name: /원/ })
const more = () => screen.findByRole('button', { name: '더 보기' })
const cursorsOf = (calls: readonly Request[]) => calls.map(({ url }) => new URL(url).searchParams.get('cursor'))

it('when the shop is too busy for the next page, the list says so, asks no more, and goes on at the press of a button', async () => {
  const calls = watchCalls('listGoods')
  const { shop, user } = await openLiveShop()
  await more()
  const busy = refuse('listGoods', 'too_many_requests', { retryAfter: 30 })
  calls.length = 0
  await user.click(await more())
  const button = await more()
  await waitFor(() => expect(button.getAttribute('aria-busy')).not.toBe('true'))
  await within(screen.getByRole('main')).findByText(/요청이 너무 많아요/)
  // Another render, such as of a change of stock, asks no more either.
  await shop.anotherShopperBuys(79)
  await screen.findAllByText('옆집손님', { exact: false })
  expect(cursorsOf(calls)).toHaveLength(1)
  expect(cards()).toHaveLength(24)

  busy()
  await user.click(button)
  await waitFor(() => expect(cards()).toHaveLength(48))
})

it('twenty prices that change while four pages are unfolded are shown without asking for one page again', async () => {
  const { shop } = await openLiveShop()
  act(() => history.replaceState(null, '', '/?pages=3'))
  await waitFor(() => expect(cards().length).toBeGreaterThan(60))
  const calls = watchCalls('listGoods')
  for (let goodsId = 60; goodsId < 80; goodsId += 1) await shop.changeGoods(goodsId, { price: 7_000 + goodsId })
  await screen.findByRole('link', { name: /7,079원/ })
  await screen.findByRole('link', { name: /7,060원/ })
  expect(cursorsOf(calls)).toEqual([])
})

it('a product that falls to another page of the best-selling ones when an order is cancelled is listed once', async () => {
  const { shop } = await renderApp({
    at: '/?sort=popular',
    before: (opening) => opening.anotherShopperBuys(5),
  })
  await more()
  expect(cards()[0]?.getAttribute('href')).toBe('/goods/5')
  await shop.moveOrder(1, 'cancelled')
  act(() => history.replaceState(null, '', '/?sort=popular&pages=4'))
  await waitFor(() => expect(screen.queryByRole('button', { name: '더 보기' })).toBeNull())
  const links = cards().map((card) => card.getAttribute('href'))
  expect(links.length).toBeGreaterThan(70)
  expect(new Set(links).size).toBe(links.length)
})

it('a product opens at once with what the list says, and keeps it when the shop does not answer', async () => {
  const { user } = await openLiveShop()
  await more()
  delay('getGoods', new Promise(() => undefined))
  await user.click(screen.getByRole('link', { name: /드립백 커피/ }))
  const main = within(screen.getByRole('main'))
  expect(await main.findByRole('heading', { level: 1, name: '드립백 커피 10개입' })).toBeDefined()
  expect(main.getAllByText('12,000원').length).toBeGreaterThan(0)
})
