import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

type Parts = Awaited<ReturnType<typeof renderApp>>

const recipient = { name: '김미나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }

/** Orders one piece of goods 1 as a guest, in this browser. */
async function orderAsGuest(guestEmail = 'mina@example.com'): Promise<string> {
  const items = [{ goodsId: 1, quantity: 1 }]
  const input = { body: { items, recipient, guestEmail }, idempotencyKey: crypto.randomUUID() }
  return (await call('createOrder', input)).order.orderId
}
const linkOfNewestMail = async () => (await call('listTestMails')).mails[0]?.link ?? ''

/** Goes to another page, as by its address, in a browser that has opened no order. */
async function openElsewhere({ shop, reload }: Parts, at: string): Promise<void> {
  await reload(() => {
    shop.forgetGuest()
    window.history.replaceState(null, '', at)
  })
}

it('a guest finds the order in another browser by its number and the address', async () => {
  const app = await renderApp({ at: '/sign-in' })
  const orderId = await orderAsGuest()
  await openElsewhere(app, '/sign-in')
  await app.user.click(await screen.findByRole('link', { name: '비회원 주문 조회' }))
  await fillIn(app.user, { 주문번호: ` ${orderId} `, 이메일: 'MINA@example.com' })
  await app.user.click(screen.getByRole('button', { name: '조회하기' }))
  expect(await screen.findByRole('heading', { name: '주문 상세' })).toBeDefined()
  expect(screen.getByText(orderId)).toBeDefined()
  await app.reload()
  expect(await screen.findByText(orderId)).toBeDefined()
})

it('what doesn’t fit is said without telling what, and stays to be corrected', async () => {
  const { user } = await renderApp({ at: '/orders?guest=1' })
  await user.click(await screen.findByRole('button', { name: '조회하기' }))
  expect(await screen.findByText('주문번호를 입력해 주세요.')).toBeDefined()
  await fillIn(user, { 주문번호: 'no-such-order', 이메일: 'mina@example.com' })
  await user.click(screen.getByRole('button', { name: '조회하기' }))
  expect(await screen.findByText(/입력한 내용과 맞는 주문이 없어요/)).toBeDefined()
  expect(screen.getByRole('textbox', { name: '주문번호' })).toHaveProperty('value', 'no-such-order')
  refuse('findGuestOrder', 'too_many_requests', { retryAfter: 60 })
  await user.click(screen.getByRole('button', { name: '조회하기' }))
  expect(await screen.findByText(/1분 뒤에 다시/)).toBeDefined()
})

it('the page of an order leads who hasn’t opened it to sign-in, and from there to the form', async () => {
  const app = await renderApp({ at: '/' })
  const orderId = await orderAsGuest()
  await openElsewhere(app, `/orders/${orderId}`)
  expect(await screen.findByRole('heading', { name: '로그인' })).toBeDefined()
  expect(screen.getByRole('link', { name: '비회원 주문 조회' })).toBeDefined()
})

it('the link of the mail opens the order, and an old one says where to look', async () => {
  const app = await renderApp({ at: '/' })
  const orderId = await orderAsGuest()
  await openElsewhere(app, await linkOfNewestMail())
  expect(await screen.findByText(orderId)).toBeDefined()
  expect(location.pathname + location.hash).toBe(`/orders/${orderId}`)
  await openElsewhere(app, '/orders?guest=1#order=forged')
  expect(await screen.findByRole('heading', { name: '링크를 쓸 수 없어요' })).toBeDefined()
  expect(screen.getByRole('link', { name: '주문번호로 찾기' })).toBeDefined()
})

it('a shopper brings in the orders of a guest, after the mail has proven the address', async () => {
  const app = await renderApp({ at: '/settings', as: 'mina' })
  const { user } = app
  const { email } = (await call('getMe')).user
  await app.shop.aGuestOrders(1, email)
  await user.click(await screen.findByRole('button', { name: '비회원 주문 가져오기' }))
  expect(await screen.findByText(/메일을 보냈어요/)).toBeDefined()
  await openElsewhere(app, await linkOfNewestMail())
  expect(await screen.findByRole('heading', { name: '주문 1건을 가져왔어요' })).toBeDefined()
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: '내 주문' }))
  expect(await screen.findByText(/시원한 콜라/)).toBeDefined()
})

it('who is signed out signs in first, and the link goes on', async () => {
  const { user } = await renderApp({ at: '/orders?guest=1#proof=forged' })
  expect(await screen.findByRole('heading', { name: '로그인하면 주문을 가져와요' })).toBeDefined()
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: '로그인' }))
  await fillIn(user, { 이메일: 'admin@example.com', 비밀번호: 'plum-orchard-42' })
  await user.click(screen.getByRole('button', { name: '로그인' }))
  expect(await screen.findByRole('heading', { name: '링크를 쓸 수 없어요' })).toBeDefined()
  expect(screen.getByText(/메일을 요청한 계정/)).toBeDefined()
})

it('a developer reads the mails of the shop, and opens their links', async () => {
  const app = await renderApp({ at: '/lab?mailbox=1' })
  expect(await screen.findByText('아직 보낸 메일이 없어요')).toBeDefined()
  const orderId = await orderAsGuest()
  await app.reload()
  expect(await screen.findByText(/mina@example.com/)).toBeDefined()
  await app.user.click(screen.getByRole('link', { name: '링크 열기' }))
  expect(await screen.findByText(orderId)).toBeDefined()
})
