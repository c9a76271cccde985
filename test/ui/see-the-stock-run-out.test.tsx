import { screen, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, it } from 'vitest'
import { deferred } from '#test/support/realtime/deferred.ts'
import { network } from '#test/support/ui/network.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

it('the list and the goods page follow what others buy, down to sold out', async () => {
  const { shop, user } = await openLiveShop({ goods: [{ goodsId: 3, stock: 4, name: '마지막 사이다' }] })
  await user.type(screen.getByRole('searchbox'), '마지막{Enter}')
  const card = await screen.findByRole('link', { name: /마지막 사이다/ })
  expect(await within(card).findByText('4개 남음')).toBeDefined()
  await shop.anotherShopperBuys(3, 1)
  expect(await within(card).findByText('3개 남음')).toBeDefined()

  await user.click(card)
  await screen.findByRole('heading', { level: 1, name: '마지막 사이다' })
  expect(screen.getByRole('link', { name: '바로 구매' })).toBeDefined()
  await shop.anotherShopperBuys(3, 3)
  expect(await screen.findByText(/지금은 품절이에요/)).toBeDefined()
  expect(await screen.findByRole('link', { name: '다시 들어오면 알림' })).toBeDefined()
  expect(screen.queryByRole('link', { name: '바로 구매' })).toBeNull()
})

it('the list knows of what was bought between its being read and the page going live, without being read again', async () => {
  const connection = deferred()
  const { shop } = await renderApp({
    at: `/?q=${encodeURIComponent('마지막')}`,
    goods: [{ goodsId: 3, stock: 4, name: '마지막 사이다' }],
    before: () => network.use(http.all('*/socket.io/*', () => connection.promise)),
  })
  const card = await screen.findByRole('link', { name: /마지막 사이다/ })
  expect(await within(card).findByText('4개 남음')).toBeDefined()
  const reads = watchCalls('listGoods')
  await shop.anotherShopperBuys(3, 1)
  connection.resolve()
  expect(await within(card).findByText('3개 남음')).toBeDefined()
  expect(reads).toEqual([])
})
