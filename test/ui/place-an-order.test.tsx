import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { breakOff, delay, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const openOrder = (stock = 10) =>
  renderApp({ at: '/order?goodsId=1&quantity=2', as: 'mina', goods: [{ goodsId: 1, stock, price: 3000 }] })

const payButton = () => screen.getByRole('button', { name: '9,000원 결제하기' })

it('a double click orders once', async () => {
  const { user, shop } = await openOrder()
  const orders = watchCalls('createOrder')
  await fillInRecipient(user)
  await user.dblClick(payButton())
  await payByCard(user)
  expect(await screen.findByText('mina님, 주문해주셔서 감사합니다 :)')).toBeDefined()
  expect(orders).toHaveLength(1)
  expect(await shop.stockOf(1)).toBe(8)
})

it('over plain http, where browsers leave crypto.randomUUID out, an order is placed too', async () => {
  const { user } = await renderApp({
    at: '/order?goodsId=1&quantity=2',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
    before: () => {
      vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
        throw new TypeError('crypto.randomUUID is not a function')
      })
    },
  })
  await screen.findByRole('heading', { name: '배송지' })
  await fillInRecipient(user)
  await user.click(payButton())
  await payByCard(user)
  expect(await screen.findByText('mina님, 주문해주셔서 감사합니다 :)')).toBeDefined()
})

it('the answer is lost: the order is found by its key and shown, not placed again', async () => {
  const { user, shop } = await openOrder()
  const orders = watchCalls('createOrder')
  await fillInRecipient(user)
  loseAnswer('createOrder')
  await user.click(payButton())
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(orders).toHaveLength(1)
  expect(await shop.stockOf(1)).toBe(8)
})

it('the order did not arrive: the same attempt is sent again', async () => {
  const { user, shop } = await openOrder()
  const orders = watchCalls('createOrder')
  await fillInRecipient(user)
  breakOff('createOrder', { once: true })
  await user.click(payButton())
  expect(await screen.findByText('주문이 접수되지 않았어요. 연결을 확인하고 다시 눌러 주세요.')).toBeDefined()

  await user.click(payButton())
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(orders).toHaveLength(2)
  expect(orders[1]?.headers.get('idempotency-key')).toBe(orders[0]?.headers.get('idempotency-key'))
  expect(await shop.stockOf(1)).toBe(8)
})

it('an answer that was lost before a reload is found when the page opens again', async () => {
  const { user, shop, reload } = await openOrder()
  await fillInRecipient(user)
  loseAnswer('createOrder')
  breakOff('listOrders')
  await user.click(payButton())
  expect(
    await screen.findByText('주문이 접수됐는지 확인하지 못했어요. 다시 눌러도 두 번 주문되지 않아요.'),
  ).toBeDefined()

  await reload(shop.restart)
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await shop.stockOf(1)).toBe(8)
})

it('out of stock: the row says so, and nothing that was typed is lost', async () => {
  const { user } = await openOrder()
  await fillInRecipient(user)
  refuse('createOrder', 'out_of_stock', { once: true, fields: { 'items.0.quantity': 'outOfStock' } })
  await user.click(payButton())

  expect(await screen.findByText(/재고가 부족한 상품이 있어요/)).toBeDefined()
  const row = screen.getByText('시원한 콜라').closest('li') ?? document.body
  expect(within(row).getByText(/재고가 부족해요/)).toBeDefined()
  expect(within(row).getByRole('link', { name: '수량 바꾸기' })).toBeDefined()
  expect(screen.getByDisplayValue('서울특별시 종로구 사직로 161')).toBeDefined()
})

it('what others buy meanwhile is taken off the order, visibly', async () => {
  const { user, shop } = await openOrder(3)
  await fillInRecipient(user)
  await shop.anotherShopperBuys(1, 2)
  // The news may be here before the press; if not, the shop's error brings it.
  const pay = screen.queryByRole('button', { name: /결제하기/ })
  if (pay) await user.click(pay)
  expect(await screen.findByText('재고가 1개뿐이라 주문에서 빠졌어요.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /결제하기/ })).toBeNull()
})

it('the price has changed: the new total is shown and confirmed by a second press', async () => {
  const { user, shop } = await openOrder()
  await fillInRecipient(user)
  // The price changes while the order is on its way, so the event can't be faster than the shopper.
  let arrive = () => {}
  delay('createOrder', new Promise<void>((resolve) => (arrive = resolve)), { once: true })
  const orders = watchCalls('createOrder')
  await user.click(payButton())
  await waitFor(() => expect(orders).toHaveLength(1))
  await shop.changeGoods(1, { price: 3500 })
  arrive()
  expect(
    await screen.findByText('금액이 9,000원에서 10,000원으로 바뀌었어요. 새 금액이 괜찮으면 한 번 더 눌러 주세요.'),
  ).toBeDefined()
  await user.click(screen.getByRole('button', { name: '10,000원 결제하기' }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
})

it('what was typed survives a reload', async () => {
  const { user, reload } = await openOrder()
  await fillInRecipient(user)
  await reload()
  expect(await screen.findByDisplayValue('서울특별시 종로구 사직로 161')).toBeDefined()
})

it('what one account has typed is not shown to the next one in the same tab', async () => {
  const { user, shop, services, reload } = await openOrder()
  await fillIn(user, { '받는 사람': '김미나', 연락처: '010-1234-5678' })
  await reload(async () => services.signedIn.set(await shop.signIn('eve')))
  expect((await screen.findByLabelText<HTMLInputElement>('받는 사람')).value).toBe('')
  expect(screen.getByLabelText<HTMLInputElement>('연락처').value).toBe('')
})

it('a missing address is said at its field', async () => {
  const { user } = await openOrder()
  await fillIn(user, { '받는 사람': '김미나', 연락처: '12' })
  await user.click(payButton())
  expect(document.activeElement).toBe(screen.getByLabelText('연락처'))
  expect(screen.getByText('연락처를 다시 확인해 주세요.')).toBeDefined()
  expect(screen.getByLabelText('주소').getAttribute('aria-invalid')).toBe('true')
})

it('with nothing to order the page leads on', async () => {
  await renderApp({ at: '/order', as: 'mina' })
  expect(await screen.findByRole('heading', { level: 1, name: '주문할 상품이 없어요' })).toBeDefined()
  expect(screen.getByRole('link', { name: '상품 보러 가기' })).toBeDefined()
})

it('the session dies on the order page: after signing in again everything typed is there', async () => {
  const { user, shop } = await openOrder()
  const { email } = await shop.signIn('mina')
  await fillInRecipient(user)
  await shop.signOutEverywhere('mina')
  await user.click(payButton())
  await user.click(await screen.findByRole('link', { name: '로그인하고 주문하기' }))
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  await user.keyboard('{Enter}')

  expect(await screen.findByDisplayValue('서울특별시 종로구 사직로 161')).toBeDefined()
  await user.click(payButton())
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await shop.stockOf(1)).toBe(8)
})
