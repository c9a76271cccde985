import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const buyers = async (name: string) => {
  const list = within(await screen.findByRole('region', { name }))
  return list.queryAllByRole('listitem').map((row) => row.textContent)
}

it('others see that a guest has bought something, in both languages', async () => {
  const before = (shop: { aGuestOrders(goodsId: number, email: string): Promise<void> }) =>
    shop.aGuestOrders(3, 'mina@example.com')
  const { services } = await renderApp({ at: '/goods/3', before })
  await waitFor(async () => expect(await buyers('이 상품의 최근 구매')).toEqual(['손님방금']))
  services.language.set('en')
  await waitFor(async () => expect(await buyers('Recent purchases of this product')).toEqual(['Guestjust now']))
})

it('administrators see a guest’s address, find the order by it, and move it on', async () => {
  const { user } = await renderApp({
    at: '/admin',
    as: administratorName,
    before: async (shop) => {
      await shop.aGuestOrders(1, 'mina@example.com')
      await shop.anotherShopperBuys(3)
    },
  })
  expect(await screen.findByText('비회원')).toBeDefined()
  await user.type(screen.getByRole('searchbox', { name: '주문 검색' }), 'MINA@example{Enter}')
  await waitFor(() => expect(screen.queryByText('옆집손님')).toBeNull())
  const order = within(await screen.findByRole('article', { name: /mina@example\.com/ }))
  await user.click(order.getByRole('button', { name: /상품 준비/ }))
  expect(await order.findByText('상품준비중')).toBeDefined()
})
