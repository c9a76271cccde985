import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Order } from '#app/contract/order.ts'
import { call } from '#app/shared/api/call.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const recipient = { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' }

/** Orders a cola in another window, which leaves the payment to this one. */
async function orderElsewhere(idempotencyKey = 'of-another-window') {
  const { order } = await call('createOrder', {
    body: { items: [{ goodsId: 1, quantity: 1 }], recipient, payment: { expectedTotal: 6000, method: 'provider' } },
    idempotencyKey,
  })
  return order
}
/** Pays an order in another window by a card. */
async function payElsewhere(order: Order, number = '4242424242424242') {
  const paymentId = order.payment?.page?.url.split('/').at(-1) ?? ''
  await call('payByTestCard', { params: { paymentId }, body: { number, expiry: '12/40', cvc: '123' } })
}
const open = (at: string, stock = 10) => renderApp({ at, as: 'mina', goods: [{ goodsId: 1, stock, price: 3000 }] })
const main = () => within(screen.getByRole('main'))
const title = (name: string) => screen.findByRole('heading', { level: 1, name })

it('an order that awaits its payment is listed above the others, and paid from there', async () => {
  const { user, reload, shop } = await open('/settings')
  await shop.anotherShopperBuys(3, 1, 'mina')
  await orderElsewhere()
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  const awaiting = within(await screen.findByRole('region', { name: '결제를 기다리는 주문' }))
  expect(awaiting.getByText(/12:15까지 결제해 주세요/)).toBeDefined()
  expect(awaiting.getByText('결제 대기')).toBeDefined()
  await user.click(awaiting.getByRole('link', { name: '결제 계속하기: 시원한 콜라' }))
  // The tab is closed before it is paid, and opened again.
  await screen.findByLabelText('카드 번호')
  await reload()
  await payByCard(user)
  await title('결제완료')

  await user.click(screen.getByRole('link', { name: '내 주문' }))
  await waitFor(() => expect(main().getAllByRole('listitem')).toHaveLength(2))
  expect(screen.queryByText('결제를 기다리는 주문')).toBeNull()
})

it('the list shows at once what another window orders and pays, and what expires', async () => {
  const { shop } = await openLiveShop({ as: 'mina', goods: [{ goodsId: 1, stock: 10, price: 3000 }] })
  history.pushState(null, '', '/orders')
  await screen.findByText('아직 주문이 없어요')
  const order = await orderElsewhere()
  await screen.findByRole('region', { name: '결제를 기다리는 주문' })
  await payElsewhere(order)
  await waitFor(() => expect(screen.queryByText('결제를 기다리는 주문')).toBeNull())
  expect(await main().findByText('결제완료')).toBeDefined()

  await orderElsewhere('of-another-window-later')
  await screen.findByRole('region', { name: '결제를 기다리는 주문' })
  vi.setSystemTime(Date.now() + 16 * 60_000)
  await shop.doDueWork()
  expect(await main().findByText('결제 기한 지남')).toBeDefined()
})

it('an order is cancelled in the list: it stays there, says so, and its products can be bought again', async () => {
  const { user, shop } = await open('/settings')
  await orderElsewhere()
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  expect(await shop.stockOf(1)).toBe(9)
  await user.click(await screen.findByRole('button', { name: '주문 취소' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '주문 취소' }))
  expect(await screen.findByText('주문을 취소했어요.')).toBeDefined()
  expect(main().getByText('취소됨')).toBeDefined()
  expect(screen.queryByRole('link', { name: /결제 계속하기/ })).toBeNull()
  expect(await shop.stockOf(1)).toBe(10)
})

it('the page of an order that awaits its payment has no receipt, and says until when it is held', async () => {
  const { user } = await open('/settings')
  const { orderId } = await orderElsewhere()
  history.pushState(null, '', `/orders/${orderId}`)
  await title('결제를 기다리고 있어요')
  expect(screen.getByText(/12:15까지 상품을 잡아 둘게요/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '영수증 인쇄' })).toBeNull()
  expect(screen.queryByRole('list', { name: '주문 진행 상황' })).toBeNull()

  await user.click(screen.getByRole('button', { name: '주문 취소' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '주문 취소' }))
  await title('취소한 주문이에요')
  expect(screen.getByRole('link', { name: '다시 주문' }).getAttribute('href')).toBe('/order?goodsId=1&quantity=1')
})

it('a tab that was closed when it had paid, and a shop that never hears of it: the order’s page asks', async () => {
  const { reload } = await open('/settings')
  const order = await orderElsewhere()
  await payElsewhere(order, '4000000000000101')
  await reload(() => history.replaceState(null, '', `/orders/${order.orderId}`))
  await title('주문 상세')
  expect(await screen.findByRole('button', { name: '영수증 인쇄' })).toBeDefined()
})

it('the form says that an order of the last piece awaits its payment, and leads to it', async () => {
  const { user } = await open('/settings', 1)
  await orderElsewhere()
  history.pushState(null, '', '/order?goodsId=1&quantity=1')
  expect(await screen.findByText('결제를 기다리는 주문이 있어요: 시원한 콜라')).toBeDefined()
  expect(screen.getByText('품절되어 주문에서 빠졌어요.')).toBeDefined()
  await user.click(screen.getByRole('link', { name: /^결제 계속하기/ }))
  await payByCard(user)
  await title('결제완료')
})

it('Back from the provider’s page: the cart still holds everything, and is ordered once', async () => {
  const { user, shop } = await renderApp({
    at: '/cart',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
    before: (opening) => opening.putsIntoCart('mina', 1),
  })
  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  await fillInRecipient(user)
  await user.click(screen.getByRole('button', { name: '6,000원 결제하기' }))
  await screen.findByLabelText('카드 번호')
  history.back()
  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  expect(await screen.findByDisplayValue('서울특별시 종로구 사직로 161')).toBeDefined()
  expect(await screen.findByText(/결제를 기다리는 주문이 있어요/)).toBeDefined()
  await user.click(await screen.findByRole('button', { name: '6,000원 결제하기' }))
  await payByCard(user)
  await title('결제완료')
  expect(await shop.stockOf(1)).toBe(9)
  expect((await call('listAwaitingOrders')).orders).toEqual([])

  // And Back from the paid order skips form and payment.
  history.back()
  expect(await screen.findByText('장바구니가 비어 있어요')).toBeDefined()
})

it('the lines of an order that was not paid are in the cart, also when it has changed since', async () => {
  const { user, shop } = await renderApp({
    at: '/cart',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
    before: async (opening) => {
      await opening.putsIntoCart('mina', 1)
      await opening.putsIntoCart('mina', 3)
    },
  })
  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  await fillInRecipient(user)
  await user.click(screen.getByRole('button', { name: /결제하기$/ }))
  await screen.findByLabelText('카드 번호')
  await shop.putsIntoCart('mina', 2)
  await payByCard(user, 'lost_card')
  await title('결제하지 못했어요')
  expect(screen.queryByRole('link', { name: '다른 카드로 결제' })).toBeNull()
  await user.click(screen.getByRole('link', { name: '장바구니 보기' }))
  expect(await main().findByText('총 상품금액 · 총 수량 3개')).toBeDefined()
})
