import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

it('a cart of more products than one order may hold says so before anybody pays', async () => {
  const { user } = await renderApp({
    at: '/cart',
    as: 'mina',
    before: async (shop) => {
      for (let goodsId = 1; goodsId <= 55; goodsId += 1) await shop.putsIntoCart('mina', goodsId)
    },
  })
  const totals = within(await screen.findByRole('region', { name: '총 상품금액' }))
  expect(totals.getByText(/한 번에 50가지까지 주문할 수 있어요. [1-5]가지를 빼고/)).toBeDefined()
  expect(totals.queryByRole('link', { name: '구매하기' })).toBeNull()

  history.pushState(null, '', '/order')
  expect(await screen.findByRole('heading', { name: '주문하기' })).toBeDefined()
  expect(await within(screen.getByRole('main')).findByText(/한 번에 50가지까지 주문할 수 있어요/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /결제하기/ })).toBeNull()
  await user.click(screen.getByRole('link', { name: /^장바구니/ }))
})

it('a total that no order may have is said before anybody pays', async () => {
  await renderApp({
    at: '/order?goodsId=1&quantity=11',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 20, price: 100_000_000 }],
  })
  expect(await screen.findByText(/한 번에 1,000,000,000원까지 주문할 수 있어요/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /결제하기/ })).toBeNull()
})

it('what the shop refuses in a field that the form does not show is said in words', async () => {
  const { user } = await renderApp({ at: '/order?goodsId=1&quantity=2', as: 'mina' })
  await fillInRecipient(user)
  refuse('createOrder', 'invalid', { once: true, fields: { items: 'items', expectedTotal: 'invalid' } })
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  expect(await screen.findByText(/상품을 1~50가지 골라 주세요/)).toBeDefined()
})
