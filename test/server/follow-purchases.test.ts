import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ShopChanges } from '#app/contract/shop-socket.ts'
import { buy, buyTimes, stockUp, upTo } from '#test/support/backend/buy.ts'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let token: string

beforeEach(async () => {
  server = await startServer()
  token = (await signUpShopper(server.backend, '하나')).token
  await stockUp(server.backend, 1, 10_000)
})
afterEach(() => server.close())

describe.each([['polling'], ['websocket'], ['polling', 'websocket']])('over %s %s', (...transports) => {
  test('everybody receives a purchase once, one by one or in a batch', async () => {
    const single = await openSocket(server.url, { transports })
    const batched = await openSocket(server.url, { transports, auth: { batched: true } })
    await buyTimes(server.backend, token, 3)
    await eventually(() => {
      expect(single.purchases()).toEqual([1, 2, 3])
      expect(batched.purchases()).toEqual([1, 2, 3])
    })
    expect(single.received('BUY_GOODS')[0]).toEqual({
      seq: 1,
      nickname: '하나',
      goodsId: 1,
      goodsName: '시원한 콜라',
      goodsNameEn: expect.any(String),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
    expect(single.received('SHOP_CHANGED')).toEqual([])
    expect(batched.received('BUY_GOODS')).toEqual([])
  })
})

test('a guest who comes while a purchase is being read from the feed receives it', async () => {
  await buyTimes(server.backend, token, 1)
  await eventually(async () => expect(await server.backend.feed.latest()).toBe(1))
  const first = await openSocket(server.url)
  await buyTimes(server.backend, token, 1)
  await eventually(() => expect(first.purchases()).toEqual([2]))

  const between = server.backend.feed.between.bind(server.backend.feed)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const read = new Promise<void>((resolve) => {
    server.backend.feed.between = async (...range) => {
      const rows = await between(...range)
      resolve()
      await held
      return rows
    }
  })
  await buyTimes(server.backend, token, 1)
  await read
  const single = await openSocket(server.url)
  const batched = await openSocket(server.url, { auth: { batched: true } })
  release()
  await buyTimes(server.backend, token, 1)
  await eventually(() => {
    expect(single.purchases()).toEqual([3, 4])
    expect(batched.purchases()).toEqual([3, 4])
  })
})

test('whoever comes in the midst of a burst receives every purchase after the offset once and in order', async () => {
  const burst = buyTimes(server.backend, token, 150)
  const comers: { first: number; socket: Awaited<ReturnType<typeof openSocket>> }[] = []
  for (let i = 0; i < 40; i += 1) {
    const serverOffset = await server.backend.feed.latest()
    const back = Math.max(0, serverOffset - (i % 3))
    const auth = { serverOffset: back, batched: i % 2 === 0 }
    comers.push({ first: back + 1, socket: await openSocket(server.url, { auth }) })
  }
  await burst
  await eventually(() => {
    for (const { first, socket } of comers) expect(socket.purchases()).toEqual(upTo(150, first))
  })
})

test('a burst comes in few packets: at most one per 100 ms', async () => {
  const batched = await openSocket(server.url, { auth: { batched: true } })
  const startedAt = performance.now()
  await buyTimes(server.backend, token, 200)
  await eventually(() => expect(batched.purchases()).toEqual(upTo(200)))
  const intervals = Math.ceil((performance.now() - startedAt) / 100)
  expect(batched.received('SHOP_CHANGED').length).toBeLessThanOrEqual(intervals + 1)
})

test('the stock is told after the purchase, and of many changes the last', async () => {
  // A client that reconnects receives only new events.
  const single = await openSocket(server.url, { auth: { serverOffset: 0 } })
  const batched = await openSocket(server.url, { auth: { serverOffset: 0, batched: true } })
  await buyTimes(server.backend, token, 30)
  const stock = { goodsId: 1, stock: 9970, sold: 30 }
  await eventually(() => expect(single.received('STOCK_CHANGED').at(-1)).toEqual(stock))
  expect(single.received('STOCK_CHANGED').length).toBeLessThan(30)
  expect(single.events()[0]).toBe('BUY_GOODS')

  const packets = () => batched.received('SHOP_CHANGED') as ShopChanges[]
  await eventually(() => expect(packets().at(-1)?.stock).toEqual([stock]))
  expect(packets()[0]?.purchases?.[0]).toMatchObject({ seq: 1 })
  expect(packets().flatMap((packet) => packet.stock ?? []).length).toBeLessThan(30)
  expect(new Set(batched.events())).toEqual(new Set(['SHOP_CHANGED']))
})

test('orders of many products come in few packets: at most one per 100 ms, with each product’s newest stock', async () => {
  for (const goodsId of upTo(50)) await stockUp(server.backend, goodsId, 100)
  const batched = await openSocket(server.url, { auth: { serverOffset: 0, batched: true } })
  const startedAt = performance.now()
  for (let order = 1; order <= 5; order += 1) await buy(server.backend, token, ...upTo(50))
  const packets = () => batched.received('SHOP_CHANGED') as ShopChanges[]
  const newest = () => new Map(packets().flatMap(({ stock = [] }) => stock.map((one) => [one.goodsId, one.sold])))
  await eventually(() => expect([...newest().values()]).toEqual(Array.from({ length: 50 }, () => 5)))
  const intervals = Math.ceil((performance.now() - startedAt) / 100)
  expect(batched.events().length).toBeLessThanOrEqual(intervals + 1)
})

test('who comes for the first time is told of the stock that has just changed, for its page may have been read before', async () => {
  await buyTimes(server.backend, token, 2)
  const witness = await openSocket(server.url)
  const stock = { goodsId: 1, stock: 9998, sold: 2 }
  await eventually(() => expect(witness.received('STOCK_CHANGED').at(-1)).toEqual(stock))
  const fresh = await openSocket(server.url)
  const back = await openSocket(server.url, { auth: { serverOffset: 2 } })
  await buyTimes(server.backend, token, 1)
  await eventually(() => expect(back.received('STOCK_CHANGED')).toEqual([{ goodsId: 1, stock: 9997, sold: 3 }]))
  expect(fresh.received('STOCK_CHANGED')).toEqual([stock, { goodsId: 1, stock: 9997, sold: 3 }])
})

test('cart and orders are told to all sockets of the account, and to nobody else', async () => {
  const [admin, phone] = [
    await openSocket(server.url, { auth: { token } }),
    await openSocket(server.url, { auth: { token } }),
  ]
  const guest = await openSocket(server.url)
  await fetch(`${server.url}/api/goods/2/cart`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{"quantity":4}',
  })
  await buyTimes(server.backend, token, 1)
  await eventually(() => {
    for (const socket of [admin, phone]) {
      expect(socket.received('CART_CHANGED')).toEqual([{ lines: [{ goodsId: 2, quantity: 4 }] }])
      expect(socket.received('ORDER_CHANGED')).toMatchObject([{ status: 'paid' }])
    }
    expect(guest.purchases()).toEqual([1])
  })
  expect(guest.events()).not.toContain('CART_CHANGED')
  expect(guest.events()).not.toContain('ORDER_CHANGED')
})
