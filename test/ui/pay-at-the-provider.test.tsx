import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { loseAnswer } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

/** The provider's page of an order of the cart, two colas. */
async function openPayment() {
  const app = await renderApp({
    at: '/order',
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10, price: 3000 }],
    before: async (shop) => {
      await shop.putsIntoCart('mina', 1, 2)
      await shop.addsCoupon({ code: 'HELLO', kind: 'amount', value: 2000 })
    },
  })
  await fillInRecipient(app.user)
  await app.user.type(screen.getByRole('textbox', { name: '쿠폰 코드' }), 'HELLO{Enter}')
  await app.user.click(await screen.findByRole('button', { name: '7,000원 결제하기' }))
  await screen.findByRole('heading', { name: '장터 테스트 결제' })
  await screen.findByLabelText('카드 번호')
  return app
}
const title = (name: string) => screen.findByRole('heading', { level: 1, name })
const isPaid = async () => expect(await title('결제완료')).toBeDefined()

it('the provider’s page is no page of the shop: it says what is paid, and until when', async () => {
  await openPayment()
  expect(screen.queryByRole('navigation')).toBeNull()
  const page = within(screen.getByRole('main'))
  expect(page.getByText('시원한 콜라')).toBeDefined()
  expect(page.getByText('7,000원')).toBeDefined()
  expect(page.getByText(/12:15/)).toBeDefined()
  expect(page.getAllByRole('listitem')).toHaveLength(11)
})

it('a card that is declined: the reason is said, nothing is lost, and another card pays', async () => {
  const { user, shop } = await openPayment()
  await payByCard(user, 'insufficient_funds')
  await title('결제하지 못했어요')
  expect(screen.getByText(/카드의 잔액이나 한도가 부족해요/)).toBeDefined()
  expect(await shop.stockOf(1)).toBe(10)
  expect(await screen.findByRole('link', { name: '장바구니, 2개' })).toBeDefined()

  await user.click(screen.getByRole('link', { name: '다른 카드로 결제' }))
  expect(await screen.findByDisplayValue('서울특별시 종로구 사직로 161')).toBeDefined()
  await user.click(await screen.findByRole('button', { name: '7,000원 결제하기' }))
  await payByCard(user)
  await isPaid()
  expect(await screen.findByRole('link', { name: '장바구니' })).toBeDefined()
  expect(await shop.stockOf(1)).toBe(8)
})

it.each([
  ['lost_card', /분실 신고된 카드/],
  ['expired_card', /유효기간이 지난 카드/],
] as const)('a card that is declined as %s', async (outcome, text) => {
  const { user } = await openPayment()
  await payByCard(user, outcome)
  await title('결제하지 못했어요')
  expect(screen.getByText(text)).toBeDefined()
})

it('who changes their mind comes back to the shop, and may go back to the cart', async () => {
  const { user } = await openPayment()
  await user.click(screen.getByRole('button', { name: '결제 취소' }))
  await title('결제를 취소했어요')
  expect(screen.getByRole('link', { name: '다시 주문' }).getAttribute('href')).toBe('/order')
  await user.click(screen.getByRole('link', { name: '장바구니 보기' }))
  expect(await screen.findByRole('link', { name: '구매하기' })).toBeDefined()
})

it('3-D Secure asks for a code: a wrong one is said at its field, the right one pays', async () => {
  const { user } = await openPayment()
  await payByCard(user, 'challenge')
  const code = await screen.findByLabelText('인증번호')
  expect(document.activeElement).toBe(code)
  await user.keyboard('{Enter}')
  expect(screen.getByText('인증번호를 입력해 주세요.')).toBeDefined()
  await user.keyboard('000000{Enter}')
  expect(await screen.findByText('인증번호가 맞지 않아요. 2번 더 입력할 수 있어요.')).toBeDefined()
  expect(document.activeElement).toBe(code)
  await fillIn(user, { 인증번호: '123456' })
  expect(code.getAttribute('aria-invalid')).toBeNull()
  await user.keyboard('{Enter}')
  await isPaid()
})

it('three wrong codes decline the payment', async () => {
  const { user } = await openPayment()
  await payByCard(user, 'challenge')
  for (const left of ['2번', '1번']) {
    await fillIn(user, { 인증번호: '000000' })
    await user.keyboard('{Enter}')
    await screen.findByText(new RegExp(`${left} 더 입력`))
  }
  await user.keyboard('{Enter}')
  await title('결제하지 못했어요')
  expect(screen.getByText(/본인 확인을 마치지 못했어요/)).toBeDefined()
})

it.each([
  ['approved_later', '결제완료'],
  ['refused_later', '결제하지 못했어요'],
] as const)('a payment that is %s: the page waits, and changes by itself', async (outcome, then) => {
  const { user, shop } = await openPayment()
  await payByCard(user, outcome)
  await title('결제를 확인하고 있어요')
  vi.setSystemTime(Date.now() + 6_000)
  await shop.doDueWork()
  await title(then)
  expect(screen.getAllByRole('status').some(({ textContent }) => /^결제(완료| 실패)$/.test(textContent))).toBe(true)
})

it('a shop that never hears of a payment asks when the shopper comes back', async () => {
  const { user } = await openPayment()
  await payByCard(user, 'webhook_never')
  await isPaid()
  expect(await screen.findByRole('link', { name: '장바구니' })).toBeDefined()
})

it('a bank that does not answer is said, what was typed stays, and another card pays', async () => {
  const { user } = await openPayment()
  await payByCard(user, 'timeout')
  expect(await screen.findByText(/카드사에서 답이 오지 않아요. 다시/)).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('카드 번호').value).toBe('4000 0000 0000 0119')
  await payByCard(user)
  await isPaid()
})

it('a payment whose answer is lost is paid once: the next press leads to the order', async () => {
  const { user, shop } = await openPayment()
  loseAnswer('payByTestCard')
  await payByCard(user)
  expect(await screen.findByText(/연결할 수 없어요/)).toBeDefined()
  await payByCard(user, 'lost_card')
  await isPaid()
  expect(await shop.stockOf(1)).toBe(8)
})

it('a card is typed: digits are grouped, and what is wrong is said at its field', async () => {
  const { user } = await openPayment()
  await fillIn(user, { '카드 번호': '4111111111111111', 유효기간: '1231', CVC: '12345' })
  expect(screen.getByLabelText<HTMLInputElement>('카드 번호').value).toBe('4111 1111 1111 1111')
  expect(screen.getByLabelText<HTMLInputElement>('유효기간').value).toBe('12/31')
  expect(screen.getByLabelText<HTMLInputElement>('CVC').value).toBe('1234')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/테스트 카드 번호만 쓸 수 있어요/)).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('카드 번호'))

  await fillIn(user, { '카드 번호': '4242424242424242', 유효기간: '0120' })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByLabelText('유효기간').getAttribute('aria-invalid')).toBe('true'))
  await fillIn(user, { 유효기간: '1231' })
  await user.keyboard('{Enter}')
  await isPaid()
})

it('a digit that is corrected in the middle of a number keeps the caret', async () => {
  const { user } = await openPayment()
  const number = screen.getByLabelText<HTMLInputElement>('카드 번호')
  await user.type(number, '4242424242424242')
  number.setSelectionRange(6, 6)
  await user.keyboard('{Backspace}9')
  expect(number.value).toBe('4242 9242 4242 4242')
  expect(number.selectionStart).toBe(6)
})

it('a double click pays once', async () => {
  const { user } = await openPayment()
  const payments = watchCalls('payByTestCard')
  await user.click(screen.getByRole('button', { name: /^4242/ }))
  await user.dblClick(screen.getByRole('button', { name: '카드로 7,000원 결제' }))
  await isPaid()
  expect(payments).toHaveLength(1)
})

it('what was paid in another window meanwhile leads to the order', async () => {
  const { user, shop } = await openPayment()
  const paymentId = location.pathname.split('/').at(-1) ?? ''
  await call('payByTestCard', {
    params: { paymentId },
    body: { number: '4242424242424242', expiry: '12/40', cvc: '123' },
  })
  await payByCard(user, 'lost_card')
  await isPaid()
  expect(await shop.stockOf(1)).toBe(8)
})

it('after the deadline the order says so, and the same lines are ordered again', async () => {
  const { user, shop } = await openPayment()
  vi.setSystemTime(Date.now() + 16 * 60_000)
  await payByCard(user)
  await title('결제 기한이 지났어요')
  expect(await shop.stockOf(1)).toBe(10)
  await user.click(screen.getByRole('link', { name: '다시 주문' }))
  await user.click(await screen.findByRole('button', { name: '7,000원 결제하기' }))
  await payByCard(user)
  await isPaid()
})

it('a payment that there is not is said', async () => {
  await renderApp({ at: '/test-provider/nothing' })
  expect(await screen.findByText('결제를 찾을 수 없어요')).toBeDefined()
})

it('in English, too', async () => {
  const { user, services } = await openPayment()
  services.language.set('en')
  await title('Jangteo test payments')
  await payByCard(user, 'insufficient_funds')
  await title('Your payment didn’t go through')
  expect(screen.getByRole('link', { name: 'Pay with another card' })).toBeDefined()
})
