import { afterEach, beforeEach, expect, test } from 'vitest'
import { buyTimes, stockUp, upTo } from '#test/support/backend/buy.ts'
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

test('who comes back with an offset gets what was missed, then what comes', async () => {
  await buyTimes(server.backend, token, 5)
  const single = await openSocket(server.url, { auth: { serverOffset: 2 } })
  const batched = await openSocket(server.url, { auth: { serverOffset: 0, batched: true } })
  const fresh = await openSocket(server.url)
  const upToDate = await openSocket(server.url, { auth: { serverOffset: 5 } })
  await buyTimes(server.backend, token, 1)
  await eventually(() => {
    expect(single.purchases()).toEqual([3, 4, 5, 6])
    expect(batched.purchases()).toEqual([1, 2, 3, 4, 5, 6])
    expect(fresh.purchases()).toEqual([6])
    expect(upToDate.purchases()).toEqual([6])
  })
})

test('hundreds who come back together read the feed once at most', async () => {
  await buyTimes(server.backend, token, 30)
  let reads = 0
  const between = server.backend.feed.between.bind(server.backend.feed)
  server.backend.feed.between = (...range) => {
    reads += 1
    return between(...range)
  }
  const offsets = Array.from({ length: 100 }, (_, i) => i % 30)
  const sockets = await Promise.all(
    offsets.map((serverOffset) => openSocket(server.url, { auth: { serverOffset, batched: true } })),
  )
  await eventually(() =>
    expect(sockets.map((socket) => socket.purchases())).toEqual(offsets.map((offset) => upTo(30, offset + 1))),
  )
  expect(reads).toBeLessThanOrEqual(1)
})

test('more than 500 behind, or an offset from the future: a reset, then what comes', async () => {
  await buyTimes(server.backend, token, 501)
  const behind = await openSocket(server.url, { auth: { serverOffset: 0 } })
  const future = await openSocket(server.url, { auth: { serverOffset: 9000, batched: true } })
  const justAbout = await openSocket(server.url, { auth: { serverOffset: 1 } })
  await buyTimes(server.backend, token, 1)
  await eventually(() => {
    expect(behind.purchases()).toEqual([502])
    expect(future.purchases()).toEqual([502])
    expect(justAbout.purchases()).toEqual(upTo(502, 2))
  })
  expect(behind.received('FEED_RESET')).toEqual([{ seq: 501, missed: 501 }])
  expect(future.received('FEED_RESET')).toEqual([{ seq: 501, missed: 0 }])
  expect(justAbout.received('FEED_RESET')).toEqual([])
})

test('whoever knows of a purchase before it was told gets no reset', async () => {
  const { domainEvents } = server.backend
  const publish = domainEvents.publish.bind(domainEvents)
  domainEvents.publish = () => undefined
  await buyTimes(server.backend, token, 1)
  const early = await openSocket(server.url, { auth: { serverOffset: 1 } })
  domainEvents.publish = publish
  await buyTimes(server.backend, token, 1)
  await eventually(() => expect(early.purchases()).toEqual([2]))
  expect(early.received('FEED_RESET')).toEqual([])
})
