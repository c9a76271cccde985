import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInAddress } from '#test/support/ui/fill-in-address.ts'
import { delay } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const fillRecipient = async (user: UserEvent) => {
  await fillIn(user, { '받는 사람': '김미나', 연락처: '010-1234-5678' })
  await fillInAddress(user)
  await fillIn(user, { 상세주소: '101호' })
}

const payButton = () => screen.getByRole('button', { name: '9,000원 결제하기' })

it('the cart is ordered and is empty then', async () => {
  const { user, services } = await renderApp({ at: '/settings', as: 'mina' })
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 1 } })
  await call('putCartLine', { params: { goodsId: 2 }, body: { quantity: 2 } })
  await services.queryClient.invalidateQueries()
  await user.click(screen.getByRole('link', { name: /^장바구니/ }))
  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  await fillIn(user, { '받는 사람': '김미나', 연락처: '010-1234-5678' })
  await fillInAddress(user)
  await user.click(screen.getByRole('button', { name: '8,400원 결제하기' }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await screen.findByRole('link', { name: '장바구니' })).toBeDefined()
})

/** The order form of a cart with two of goods 1, filled in. */
async function openOrderOfCart() {
  const app = await renderApp({
    at: '/order',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10 }],
    before: (shop) => shop.putsIntoCart('mina', 1, 2),
  })
  await screen.findByRole('heading', { name: '배송지' })
  await fillRecipient(app.user)
  return app
}
const orderInAnotherWindow = () =>
  call('createOrder', {
    body: {
      from: 'cart',
      items: [{ goodsId: 1, quantity: 2 }],
      recipient: { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' },
    },
    idempotencyKey: 'of-another-window',
  })

it('a cart that another window has just ordered is not ordered again, and the page says what was ordered', async () => {
  const { user, shop } = await openOrderOfCart()
  const { order } = await orderInAnotherWindow()
  await user.click(payButton())
  expect(await screen.findByRole('heading', { level: 1, name: '이 장바구니는 방금 주문했어요' })).toBeDefined()
  expect(screen.getByText('다른 창에서 주문한 상품: 시원한 콜라. 여기서는 결제하지 않았어요.')).toBeDefined()
  expect(screen.getByRole('link', { name: '주문 상세 보기' }).getAttribute('href')).toBe(`/orders/${order.orderId}`)
  expect(await shop.stockOf(1)).toBe(8)
})

it('a cart that another window has changed is shown as it is now before it is paid for', async () => {
  const { user, shop } = await openOrderOfCart()
  // The cart changes while the order is on its way, so the event can't be faster than the shopper.
  let arrive = () => {}
  delay('createOrder', new Promise<void>((resolve) => (arrive = resolve)), { once: true })
  const orders = watchCalls('createOrder')
  await user.click(payButton())
  await waitFor(() => expect(orders).toHaveLength(1))
  await call('putCartLine', { params: { goodsId: 1 }, body: { quantity: 3 } })
  arrive()
  expect(await screen.findByText(/^그사이 장바구니가 바뀌어서 주문하지 않았어요/)).toBeDefined()
  expect(await shop.stockOf(1)).toBe(10)
  await user.click(screen.getByRole('button', { name: '12,000원 결제하기' }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await shop.stockOf(1)).toBe(7)
})

it('buying at once leaves the cart as it is', async () => {
  const { user } = await renderApp({
    at: '/order?goodsId=1&quantity=2',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
    before: (shop) => shop.putsIntoCart('mina', 1, 5),
  })
  await screen.findByRole('heading', { name: '배송지' })
  await fillRecipient(user)
  await user.click(payButton())
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await screen.findByRole('link', { name: '장바구니, 5개' })).toBeDefined()
})
