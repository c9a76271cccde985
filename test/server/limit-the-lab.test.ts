import { afterEach, expect, test } from 'vitest'
import { readConfig } from '#mock-server/http/config.ts'
import { createLog } from '#mock-server/http/create-log.ts'
import { listen } from '#mock-server/http/listen.ts'
import { openShop } from '#mock-server/open-shop.ts'
import { buy } from '#test/support/backend/buy.ts'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { errorOf, eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

const busy = { ok: false, error: expect.objectContaining({ code: 'too_many_requests' }) }

test('a thousand messages in a second: most are refused, and the shop notices nothing', async () => {
  server = await startServer({ limits: { packetsPerSocket: { capacity: 2000, perSecond: 2000 } } })
  const lab = `${server.url}/lab`
  const [rude, calm, shopper] = [await openSocket(lab), await openSocket(lab), await openSocket(server.url)]
  const { token } = await signUpShopper(server.backend, '하나')

  const acks = await Promise.all([
    ...Array.from({ length: 1000 }, (_, index) => rude.send('chat message', `${index}`)),
    // More than what may have refilled meanwhile.
    ...Array.from({ length: 10 }, () => rude.send('join')),
  ])
  const told = acks.slice(0, 1000).filter(({ ok }) => ok).length
  expect(told).toBeLessThan(200)
  expect(acks.slice(1000)).toContainEqual(expect.objectContaining(busy))
  await eventually(() => expect(calm.received('chat message')).toHaveLength(told))
  expect(await rude.send('message', 'to myself')).toEqual({ ok: true })
  expect(await calm.send('chat message', '저는 됩니다')).toEqual({ ok: true })

  await buy(server.backend, token)
  await eventually(() => expect(shopper.purchases()).toEqual([1]))
  expect(shopper.events()).not.toContain('chat message')
})

test('one visitor with many sockets is one', async () => {
  server = await startServer()
  const auth = { visitor: 'visitor-42' }
  const sockets = await Promise.all(Array.from({ length: 5 }, () => openSocket(`${server?.url}/lab`, { auth })))
  const acks = await Promise.all(
    sockets.flatMap(({ send }) => Array.from({ length: 20 }, () => send('emit', { kind: 'socket.emit', id: 'x' }))),
  )
  expect(acks.filter(({ ok }) => ok).length).toBeLessThan(100)
})

test('LAB=off lets nobody in, in both languages, and the shop is open', async () => {
  const config = readConfig({ LAB: 'off', DATABASE_URL: ':memory:' })
  const shop = await openShop({ config, log: createLog('silent') })
  const listening = await listen(shop.host, { port: 0, address: '127.0.0.1' })
  try {
    const refused = await errorOf(`${listening.url}/lab`, { auth: { language: 'en' } })
    expect(refused).toMatchObject({ message: 'not_found', data: { message: 'There’s nothing at this address.' } })
    expect((await openSocket(listening.url)).socket.connected).toBe(true)
  } finally {
    await listening.close()
    await shop.closeDatabase()
  }
})
