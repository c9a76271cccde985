import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AdminOrder } from '#app/contract/admin.ts'
import { buy, buyTimes, stockUp, upTo } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { errorOf, eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let admin: string
let shopper: string
let administrator: string

beforeEach(async () => {
  server = await startServer()
  admin = `${server.url}/admin-alert`
  shopper = (await signUpShopper(server.backend, '하나')).token
  administrator = await signInAs(server.backend, testAdministrator)
  await stockUp(server.backend, 1, 10_000)
})
afterEach(() => server.close())

const orderTimes = (times: number) => buyTimes(server.backend, shopper, times)

const openAdmin = (serverOffset?: number, transports = ['websocket']) =>
  openSocket(admin, { transports, auth: { token: administrator, ...(serverOffset !== undefined && { serverOffset }) } })

const heardOrders = (socket: TestSocket) =>
  socket.received('new_order').map((order) => (order as AdminOrder).orderNumber)

describe.each([['polling'], ['websocket'], ['polling', 'websocket']])('over %s %s', (...transports) => {
  test('the admin receives an order as it is placed: all of it, and once', async () => {
    const socket = await openAdmin(undefined, transports)
    await orderTimes(2)
    await eventually(() => expect(heardOrders(socket)).toEqual([1, 2]))
    const { body } = await callEndpoint(server.backend, 'listOrders', { token: shopper })
    expect(body).toMatchObject({
      orders: [{ status: 'paid', items: [{ goodsId: 1 }], recipient: { name: '김하나' } }, {}],
    })
    const [newest] = (body as { orders: object[] }).orders
    expect(socket.received('new_order')[1]).toEqual({ ...newest, orderNumber: 2, nickname: '하나' })
  })
})

test('who comes back with an offset gets what was missed, then what comes, each once', async () => {
  await orderTimes(5)
  const back = await openAdmin(2)
  const fresh = await openAdmin()
  await orderTimes(1)
  await eventually(() => {
    expect(heardOrders(back)).toEqual([3, 4, 5, 6])
    expect(heardOrders(fresh)).toEqual([6])
  })
})

test('who connects for the first time receives what happened to orders just before', async () => {
  await buy(server.backend, shopper)
  const { body } = await callEndpoint(server.backend, 'listOrders', { token: shopper })
  const orderId = (body as { orders: { orderId: string }[] }).orders[0]?.orderId ?? ''
  const token = administrator
  await callEndpoint(server.backend, 'changeOrderStatus', { token, params: { orderId }, body: { status: 'packed' } })
  const fresh = await openAdmin()
  await eventually(() => expect(fresh.received('order_changed')).toMatchObject([{ orderId, status: 'packed' }]))
})

test('whoever comes in the midst of a burst receives every order after the offset once and in order', async () => {
  const burst = orderTimes(80)
  const comers: { first: number; socket: TestSocket }[] = []
  for (let i = 0; i < 20; i += 1) {
    const offset = Math.max(0, (await server.backend.orders.latest()) - (i % 3))
    comers.push({ first: offset + 1, socket: await openAdmin(offset) })
  }
  await burst
  await eventually(() => {
    for (const { first, socket } of comers) expect(heardOrders(socket)).toEqual(upTo(80, first))
  })
})

test('more than 500 behind, or an offset from the future: a reset, then what comes', async () => {
  await orderTimes(501)
  const behind = await openAdmin(0)
  const future = await openAdmin(9000)
  await orderTimes(1)
  await eventually(() => {
    expect(heardOrders(behind)).toEqual([502])
    expect(heardOrders(future)).toEqual([502])
  })
  expect(behind.received('orders_reset')).toEqual([{ seq: 501, missed: 501 }])
  expect(future.received('orders_reset')).toEqual([{ seq: 501, missed: 0 }])
})

test('a change of status is received after the order itself, with the last of its values', async () => {
  const socket = await openAdmin()
  await orderTimes(1)
  await eventually(() => expect(heardOrders(socket)).toEqual([1]))
  const [{ orderId }] = socket.received('new_order') as [AdminOrder]
  for (const status of ['packed', 'shipped']) {
    await callEndpoint(server.backend, 'changeOrderStatus', {
      token: administrator,
      params: { orderId },
      body: { status },
    })
  }
  await eventually(() => expect(socket.received('order_changed').at(-1)).toMatchObject({ orderId, status: 'shipped' }))
  expect(socket.events().filter((event) => event !== 'shoppers_online')[0]).toBe('new_order')
})

test('guests and shoppers are refused in the handshake, and receive nothing', async () => {
  for (const [auth, code] of [
    [{}, 'unauthenticated'],
    [{ token: 'forged' }, 'unauthenticated'],
    [{ token: shopper }, 'forbidden'],
  ] as const) {
    expect(await errorOf(admin, { auth })).toMatchObject({ message: code, data: { code } })
  }
})

test('an order that a client announces raises nothing', async () => {
  const listening = await openAdmin()
  const boasting = await openAdmin()
  const guest = await openSocket(server.url)
  const forged = { orderId: 'forged', total: 1_000_000_000 }
  for (const event of ['order', 'new_order', 'order_changed']) {
    expect(await boasting.send(event, forged)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await guest.send(event, forged)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  }
  await orderTimes(1)
  await eventually(() => {
    expect(heardOrders(listening)).toEqual([1])
    expect(guest.purchases()).toEqual([1])
  })
  expect(listening.received('order_changed')).toEqual([])
  expect([...boasting.events(), ...guest.events()]).not.toContain('order')
  expect(await server.backend.orders.latest()).toBe(1)
})

test('shoppers are counted as people, as they come and go, and administrators are not', async () => {
  const socket = await openAdmin()
  expect(socket.received('shoppers_online').at(-1) ?? 0).toBe(0)
  const tabs = [
    await openSocket(server.url, { auth: { token: shopper } }),
    await openSocket(server.url, { auth: { token: shopper } }),
    await openSocket(server.url, { auth: { visitor: 'visitor-1' } }),
    await openSocket(server.url, { auth: { visitor: 'visitor-1' } }),
    await openSocket(server.url, { auth: { token: administrator } }),
  ]
  await eventually(() => expect(socket.received('shoppers_online').at(-1)).toBe(2))
  const late = await openAdmin()
  await eventually(() => expect(late.received('shoppers_online')[0]).toBe(2))
  tabs[0]?.socket.disconnect()
  tabs[2]?.socket.disconnect()
  tabs[3]?.socket.disconnect()
  await eventually(() => expect(socket.received('shoppers_online').at(-1)).toBe(1))
})
