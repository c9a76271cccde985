import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { network } from '#test/support/ui/network.ts'
import type { TestShop } from '#test/support/ui/open-test-shop.ts'
import { breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const elsewhere = { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' }

it('a tab that was duplicated on the order page places an order of its own for other goods', async () => {
  const { user, shop, reload } = await renderApp({
    at: '/order',
    as: 'mina',
    before: (opening) => opening.putsIntoCart('mina', 1),
  })
  await fillInRecipient(user)
  const copied = Object.entries(sessionStorage)
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()

  await reload(async () => {
    sessionStorage.clear()
    for (const [key, value] of copied) sessionStorage.setItem(key, String(value))
    await shop.putsIntoCart('mina', 3)
    history.replaceState(null, '', '/order')
  })
  await user.click(await screen.findByRole('button', { name: /^7,500원/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  await waitFor(() => expect(within(screen.getByRole('main')).getAllByRole('listitem')).toHaveLength(2))
})

it('an attempt without an answer that a copy of the tab has settled does not swallow an order for other goods', async () => {
  const { user, shop, reload } = await renderApp({
    at: '/order',
    as: 'mina',
    before: (opening) => opening.putsIntoCart('mina', 1),
  })
  await fillInRecipient(user)
  const lift = breakOff('createOrder')
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await screen.findByText(/주문이 접수되지 않았어요/)
  lift()
  // Duplicated now: the copy looks for the order, and there is none yet.
  await reload()
  await screen.findByDisplayValue('서울특별시 종로구 사직로 161')
  const [, key] = Object.entries(sessionStorage).find(([name]) => name.startsWith('order-attempt')) ?? []
  await call('createOrder', {
    body: { items: [{ goodsId: 1, quantity: 1 }], recipient: elsewhere, from: 'cart' },
    idempotencyKey: Object(JSON.parse(String(key))).key,
  })
  await shop.putsIntoCart('mina', 3)
  await user.click(await screen.findByRole('button', { name: /^7,500원/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  await user.click(screen.getByRole('link', { name: '내 주문' }))
  await waitFor(() => expect(within(screen.getByRole('main')).getAllByRole('listitem')).toHaveLength(2))
})

/** Pays in a tab whose call is not at its end yet, and duplicates the tab. `arrive` lets the shop have that call. */
async function copyWhilePaying(at: string, beforeCopy = () => {}) {
  const app = await renderApp({
    at,
    as: 'mina',
    goods: [{ goodsId: 1, stock: 10 }],
    before: (shop) => shop.putsIntoCart('mina', 1),
  })
  await fillInRecipient(app.user)
  const lift = delay('createOrder', new Promise(() => {}))
  const calls = watchCalls('createOrder')
  await app.user.click(screen.getByRole('button', { name: /결제하기/ }))
  await waitFor(() => expect(calls).toHaveLength(1))
  await app.reload(() => {
    lift()
    beforeCopy()
  })
  const pay = await screen.findByRole('button', { name: /결제하기/ })
  const arrive = async () => {
    const [first] = calls
    if (first) expect(await fetch(first.clone())).toMatchObject({ status: 201 })
  }
  return { ...app, pay, arrive }
}
/** The page says what was ordered, and it was ordered once. */
async function isOrderedOnce({ shop, user }: { shop: TestShop; user: UserEvent }) {
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(screen.getByRole('link', { name: /시원한 콜라/ })).toBeDefined()
  expect((await call('listOrders', { query: {} })).orders).toHaveLength(1)
  expect(await shop.stockOf(1)).toBe(9)
}

describe.each([
  ['the cart', '/order'],
  ['goods at once', '/order?goodsId=1'],
])('a tab that was duplicated while it paid for %s', (_, at) => {
  it('the copy pays before that payment has arrived', async () => {
    const copy = await copyWhilePaying(at)
    await copy.user.click(copy.pay)
    await screen.findByRole('heading', { name: '장터 테스트 결제' })
    await copy.arrive()
    await isOrderedOnce(copy)
  })

  it('the copy pays at the same moment', async () => {
    const copy = await copyWhilePaying(at)
    await Promise.all([copy.arrive(), copy.user.click(copy.pay)])
    await isOrderedOnce(copy)
  })
})

it('the copy of a tab that paid for goods at once pays to another address: it says what was ordered, and where to', async () => {
  const copy = await copyWhilePaying('/order?goodsId=1')
  await fillIn(copy.user, { 상세주소: '202호' })
  await copy.arrive()
  await copy.user.click(copy.pay)
  await isOrderedOnce(copy)
  expect(screen.getByText(/101호/)).toBeDefined()
})

it('the copy of a tab that paid for the cart learns by itself what was ordered, even before it has read its orders', async () => {
  const read = deferred()
  const copy = await copyWhilePaying('/order', () => {
    const isList = ({ request }: { request: Request }) => /\/api\/orders\?limit/.test(request.url)
    network.use(http.get(isList, () => read.promise))
  })
  await copy.arrive()
  expect(await screen.findByRole('heading', { name: '장터 테스트 결제' })).toBeDefined()
  read.resolve()
  await isOrderedOnce(copy)
})

it('goods at once are ordered in a tab that was duplicated before: the copy says so, and still orders them again', async () => {
  const { user } = await renderApp({ at: '/order?goodsId=1', as: 'mina' })
  await fillInRecipient(user)
  await waitFor(() => expect(screen.getByRole('button', { name: /결제하기/ })).toBeDefined())
  const items = [{ goodsId: 1, quantity: 1 }]
  await call('createOrder', { body: { items, recipient: elsewhere }, idempotencyKey: 'of-the-original' })
  expect(await screen.findByText('다른 창에서 주문한 상품: 시원한 콜라. 여기서는 결제하지 않았어요.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect((await call('listOrders', { query: {} })).orders).toHaveLength(2)
})

it('who orders the same again in one tab hears of no other window', async () => {
  const { user } = await renderApp({ at: '/order?goodsId=1', as: 'mina' })
  await fillInRecipient(user)
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  await screen.findByRole('heading', { name: '결제완료' })
  await user.click(screen.getByRole('link', { name: /시원한 콜라/ }))
  await user.click(await screen.findByRole('link', { name: '바로 구매' }))
  await user.click(await screen.findByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  await screen.findByRole('heading', { name: '결제완료' })
  expect(screen.queryByText(/다른 창에서/)).toBeNull()
})
