import { screen, within } from '@testing-library/react'
import { io } from 'socket.io-client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { compute } from '#test/setup/quick-styles.ts'
import { createTestShop } from '#test/support/ui/create-test-shop.ts'
import { answer, breakOff, delay, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

async function openShop() {
  const shop = await createTestShop()
  onTestFinished(() => shop.close())
  return shop
}

function connect() {
  const socket = io(location.origin, { forceNew: true, reconnectionDelay: 1, timeout: 3000, auth: { serverOffset: 0 } })
  onTestFinished(() => void socket.disconnect())
  return socket
}
const event = (socket: Pick<ReturnType<typeof connect>, 'once'>, name: string) =>
  new Promise<unknown>((resolve) => socket.once(name, resolve))

it('the session lives in the cookie that the adapter keeps, and ends everywhere', async () => {
  const shop = await openShop()
  await expect(call('getMe', {})).rejects.toMatchObject({ code: 'unauthenticated' })
  await shop.signIn('mina')
  expect((await call('getMe', {})).user.nickname).toBe('mina')
  expect(document.cookie).toBe('')
  await shop.signOutEverywhere('mina')
  await expect(call('getMe', {})).rejects.toMatchObject({ code: 'unauthenticated' })
})

it('what another shopper buys is received and taken from the stock', async () => {
  const shop = await openShop()
  const before = await shop.stockOf(3)
  const socket = connect()
  await event(socket, 'connect')
  const purchase = event(socket, 'BUY_GOODS')
  await shop.anotherShopperBuys(3, 2)
  expect(await purchase).toMatchObject({ goodsId: 3, nickname: '옆집손님' })
  expect(await shop.stockOf(3)).toBe(before - 2)
})

it('a dropped connection comes back; a restarted shop still knows its orders', async () => {
  const shop = await openShop()
  const socket = connect()
  await event(socket, 'connect')
  shop.dropConnection()
  await event(socket, 'connect')
  await shop.anotherShopperBuys(1)
  await shop.stop()
  await expect(call('listPurchases', { query: {} })).rejects.toMatchObject({ code: 'network' })
  const replayed = event(socket, 'BUY_GOODS')
  await shop.start()
  expect(await replayed).toMatchObject({ seq: 1, goodsId: 1 })
  expect((await call('listPurchases', { query: {} })).latest).toBe(1)
})

it('an endpoint answers, refuses, hangs or breaks off as the test says', async () => {
  await openShop()
  answer('listGoods', { goods: [], nextCursor: null }, { once: true })
  expect(await call('listGoods', { query: {} })).toEqual({ goods: [], nextCursor: null })
  expect((await call('listGoods', { query: {} })).goods.length).toBeGreaterThan(0)

  refuse('listGoods', 'unavailable', { once: true })
  await expect(call('listGoods', { query: {} })).rejects.toMatchObject({ code: 'unavailable', status: 503 })

  breakOff('listGoods', { once: true })
  await expect(call('listGoods', { query: {} })).rejects.toBeInstanceOf(ApiError)

  let release = () => {}
  delay('listGoods', new Promise<void>((resolve) => (release = resolve)))
  let answered = false
  const slow = call('listGoods', { query: {} }).then(() => (answered = true))
  await call('listCategories', {})
  expect(answered).toBe(false)
  release()
  expect(await slow).toBe(true)
})

it('an override is of one endpoint, and not of its neighbours', async () => {
  const shop = await openShop()
  await shop.signIn('mina')
  refuse('createOrder', 'out_of_stock', { once: true })
  refuse('getGoods', 'goods_not_found')
  expect((await call('listOrders', { query: {} })).orders).toEqual([])
  expect((await call('getCart', {})).cart).toEqual([])
  await expect(call('getGoods', { params: { goodsId: 1 } })).rejects.toMatchObject({ code: 'goods_not_found' })
  const recipient = { name: '미나', phone: '010-1234-5678', address1: '서울시 종로구 1', address2: '' }
  const order = { idempotencyKey: 'attempt-1', body: { items: [{ goodsId: 1, quantity: 1 }], recipient } }
  await expect(call('createOrder', order)).rejects.toMatchObject({ code: 'out_of_stock', status: 409 })
  expect((await call('createOrder', order)).order.total).toBe(3000)
})

it('an answer that gets lost is lost after the work was done, and but once', async () => {
  const shop = await openShop()
  await shop.signIn('mina')
  loseAnswer('putCartLine')
  const sent = watchCalls('putCartLine')
  const line = { params: { goodsId: 1 }, body: { quantity: 2 } }
  await expect(call('putCartLine', line)).rejects.toMatchObject({ code: 'network' })
  expect((await call('getCart', {})).cart).toMatchObject([{ quantity: 2 }])
  await call('putCartLine', line)
  expect(sent).toHaveLength(2)
})

it('the clock of app and shop stands still, in Seoul, until the test moves it', async () => {
  const { user } = await renderApp({
    before: async (shop) => {
      await shop.anotherShopperBuys(1)
      vi.setSystemTime('2026-03-02T12:03:00+09:00')
    },
  })
  const recent = within(await screen.findByRole('region', { name: '최근 구매' }))
  const time = await recent.findByText('3분 전')
  await user.hover(time)
  expect(time.title).toMatch(/12:00/)
  expect(new Date().toISOString()).toBe('2026-03-02T03:03:00.000Z')
})

it('an override that the contract does not know does not compile', () => {
  // Compiled, and never run.
  const never = () => {
    // @ts-expect-error No such endpoint.
    answer('listGods', { goods: [], nextCursor: null })
    // @ts-expect-error A page of goods has a cursor.
    answer('listGoods', { goods: [] })
    // @ts-expect-error Listing is never out of stock.
    refuse('listGoods', 'out_of_stock')
    refuse('createOrder', 'out_of_stock')
  }
  expect(never).toBeTypeOf('function')
})

const traces: string[] = []
for (const round of ['first', 'second']) {
  it(`no test finds what another left behind (${round})`, async () => {
    traces.push(JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, location.href]))
    const shop = await openShop()
    await expect(call('getMe', {})).rejects.toMatchObject({ code: 'unauthenticated' })
    expect((await call('listPurchases', { query: {} })).latest).toBe(0)
    localStorage.setItem('a', 'b')
    sessionStorage.setItem('a', 'b')
    document.cookie = 'a=b; path=/'
    history.pushState(null, '', '/somewhere?else')
    answer('listGoods', { goods: [], nextCursor: null })
    await shop.signIn('mina')
    await shop.anotherShopperBuys(1)
    expect(traces.at(-1)).toBe(JSON.stringify([0, 0, '', `${location.origin}/`]))
  })
}

it('styles that are remembered are those that are computed', async () => {
  await renderApp({ at: '/settings', as: 'mina' })
  await screen.findByRole('heading', { level: 1 })
  document.body.insertAdjacentHTML(
    'beforeend',
    `<p hidden>a</p><dialog>b</dialog><dialog open>c</dialog><details>d</details><input type="hidden"><td hidden>e</td>
     <div style="visibility: hidden"><b>f</b></div><div style="display: none"><b>g</b></div>`,
  )
  const look = (style: CSSStyleDeclaration) => [style.display, style.visibility, style.pointerEvents]
  for (const element of document.querySelectorAll('*'))
    expect(look(getComputedStyle(element)), element.outerHTML).toEqual(look(compute(element)))
})
