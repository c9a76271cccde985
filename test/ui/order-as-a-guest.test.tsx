import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { breakOff, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const goods = [{ goodsId: 1, stock: 10, price: 3000 }]
const openForm = () => renderApp({ at: '/order?goodsId=1&quantity=2&guest=1', goods })
const pay = () => screen.getByRole('button', { name: '9,000원 결제하기' })
const keptCart = (lines: object[]) => localStorage.setItem('guest-cart', JSON.stringify(lines))

it('a guest orders the cart, pays, sees the order here, and the cart is empty', async () => {
  keptCart([{ goodsId: 1, quantity: 2 }])
  const { user, shop, reload } = await renderApp({ at: '/cart', goods })
  await user.click(await screen.findByRole('link', { name: '구매하기' }))
  await user.click(await screen.findByRole('link', { name: '비회원으로 주문하기' }))
  await screen.findByRole('heading', { name: '배송지' })
  await fillIn(user, { 이메일: 'mina@example.com' })
  await fillInRecipient(user)
  await user.click(pay())
  await payByCard(user)
  expect(await screen.findByText('주문해주셔서 감사합니다 :)')).toBeDefined()
  expect(screen.getByText(/주문번호와 이메일\(mina@example.com\)로/)).toBeDefined()
  expect(await screen.findByRole('link', { name: /^장바구니/ })).toHaveProperty(
    'textContent',
    expect.not.stringMatching(/2/),
  )
  expect(await shop.stockOf(1)).toBe(8)

  await user.click(screen.getByRole('link', { name: '주문 상세 보기' }))
  expect(await screen.findByRole('heading', { name: '주문 상세' })).toBeDefined()
  await reload()
  expect(await screen.findByRole('heading', { name: '주문 상세' })).toBeDefined()
  expect(screen.queryByRole('button', { name: '다시 담기' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '주문 취소' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '주문 취소' }))
  expect(await screen.findByText('주문을 취소했어요.')).toBeDefined()
  expect(await shop.stockOf(1)).toBe(10)
})

it('one product that is bought leaves the guest’s cart as it is', async () => {
  keptCart([{ goodsId: 1, quantity: 2 }])
  const { user } = await openForm()
  await screen.findByRole('heading', { name: '배송지' })
  await fillIn(user, { 이메일: 'mina@example.com' })
  await fillInRecipient(user)
  await user.click(pay())
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(screen.getByRole('link', { name: '장바구니, 2개' })).toBeDefined()
})

it('an address that is none is said at its field, and nothing that was typed is lost', async () => {
  const { user } = await openForm()
  await screen.findByRole('heading', { name: '배송지' })
  await fillInRecipient(user)
  await user.click(pay())
  const email = screen.getByRole('textbox', { name: '이메일' })
  expect(email).toHaveProperty('autocomplete', 'email')
  expect(document.activeElement).toBe(email)
  await user.type(email, 'mina@')
  await user.tab()
  expect(email.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('이메일 주소를 다시 확인해 주세요.')).toBeDefined()
  expect(screen.getByRole('textbox', { name: '받는 사람' })).toHaveProperty('value', '김미나')
})

it('the server’s word on the address is shown at its field, too', async () => {
  const { user } = await openForm()
  await screen.findByRole('heading', { name: '배송지' })
  await fillIn(user, { 이메일: 'mina@example.com' })
  await fillInRecipient(user)
  refuse('createOrder', 'invalid', { fields: { guestEmail: 'email' } })
  await user.click(pay())
  expect(await screen.findByText('이메일 주소를 다시 확인해 주세요.')).toBeDefined()
})

it('who signs in instead finds what was typed in the account’s form', async () => {
  const { user, shop } = await openForm()
  await shop.tokenOf('mina')
  await screen.findByRole('heading', { name: '배송지' })
  await fillIn(user, { 이메일: 'guest@example.com' })
  await fillInRecipient(user)
  const signIn = screen.getByRole('link', { name: '로그인하고 주문하기' })
  expect(signIn.getAttribute('href')).toBe('/sign-in?next=%2Forder%3FgoodsId%3D1%26quantity%3D2')
  await user.click(signIn)
  await fillIn(user, { 이메일: 'admin@example.com', 비밀번호: 'plum-orchard-42' })
  await user.click(screen.getByRole('button', { name: '로그인' }))
  expect(await screen.findByRole('heading', { name: '배송지' })).toBeDefined()
  expect(await screen.findByRole('textbox', { name: '받는 사람' })).toHaveProperty('value', '김미나')
  expect(screen.queryByRole('textbox', { name: '이메일' })).toBeNull()
})

it('both ways to order have equal weight, and a link to the form keeps its products', async () => {
  await renderApp({ at: '/order?goodsId=1&quantity=2', goods })
  const ways = [
    await screen.findByRole('link', { name: '로그인하고 주문하기' }),
    screen.getByRole('link', { name: '비회원으로 주문하기' }),
  ]
  expect(new Set(ways.map(({ className }) => className)).size).toBe(1)
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '/sign-in?next=%2Forder%3FgoodsId%3D1%26quantity%3D2',
    '/order?goodsId=1&quantity=2&guest=1',
  ])
})

it('guests are told why there is no coupon, and the form asks nothing of an account', async () => {
  const calls = ['listOrders', 'listAddresses', 'listAwaitingOrders', 'quoteOrder'] as const
  const asked = calls.map((name) => watchCalls(name))
  await openForm()
  expect(await screen.findByText('쿠폰은 로그인하면 쓸 수 있어요.')).toBeDefined()
  expect(screen.queryByRole('textbox', { name: '쿠폰 코드' })).toBeNull()
  expect(asked.flat()).toEqual([])
})

it('the answer is lost: the order is found by its key and the address, and not placed again', async () => {
  const { user, shop } = await openForm()
  const orders = watchCalls('createOrder')
  await screen.findByRole('heading', { name: '배송지' })
  await fillIn(user, { 이메일: 'mina@example.com' })
  await fillInRecipient(user)
  loseAnswer('createOrder')
  await user.click(pay())
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(orders).toHaveLength(1)
  expect(await shop.stockOf(1)).toBe(8)
})

it('another address before the second try doesn’t order twice', async () => {
  const { user, shop } = await openForm()
  await screen.findByRole('heading', { name: '배송지' })
  await fillIn(user, { 이메일: 'mina@example.com' })
  await fillInRecipient(user)
  loseAnswer('createOrder')
  breakOff('findGuestOrder', { once: true })
  await user.click(pay())
  await screen.findByText('주문이 접수됐는지 확인하지 못했어요. 다시 눌러도 두 번 주문되지 않아요.')
  await user.type(screen.getByRole('textbox', { name: '이메일' }), '.kr')
  await user.click(pay())
  await payByCard(user)
  expect(await screen.findByText(/주문번호와 이메일\(mina@example.com\)로/)).toBeDefined()
  await waitFor(async () => expect(await shop.stockOf(1)).toBe(8))
})
