import { afterEach, expect, test } from 'vitest'
import { errorOf, openSocket } from '#test/support/server/open-socket.ts'
import { sendRequest } from '#test/support/server/send-request.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
afterEach(() => server.close())

const send = (path: string, method: string, headers: Record<string, string>) =>
  sendRequest(server.url + path, method, headers)
const signOut = (headers: Record<string, string>) => send('/api/auth', 'DELETE', headers)
const handshake = (headers: Record<string, string>) => send('/socket.io/?EIO=4&transport=polling', 'GET', headers)

test('a page of another origin can neither change anything nor open a socket', async () => {
  server = await startServer()
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'nonsense' },
    { origin: server.url.replace(/\d+$/, '1') },
    { origin: server.url, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    const refused = await signOut(headers)
    expect(refused.status, JSON.stringify(headers)).toBe(403)
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'foreign_origin' })
    const noSocket = await handshake(headers)
    expect(noSocket.status).toBe(403)
    expect(noSocket.body).toContain('foreign_origin')
  }
  expect(await errorOf(server.url, { extraHeaders: { origin: 'https://evil.example' } })).toBeInstanceOf(Error)
  // Anybody may read, but no answer allows the scripts of another origin to see it.
  expect((await send('/api/goods', 'GET', { origin: 'https://evil.example' })).status).toBe(200)
})

test('the own pages, and programs that are no browsers, can', async () => {
  server = await startServer()
  const own: Record<string, string>[] = [
    {},
    { origin: server.url },
    { origin: server.url, 'sec-fetch-site': 'same-origin' },
  ]
  for (const headers of own) {
    expect((await signOut(headers)).status).toBe(401)
    expect((await handshake(headers)).status).toBe(200)
  }
  await openSocket(server.url, { extraHeaders: { origin: server.url } })
})

test('behind a proxy that changes the host, the public origin is the own one', async () => {
  server = await startServer({ publicOrigin: 'https://shop.example', proxies: 1 })
  expect((await signOut({ origin: 'https://shop.example' })).status).toBe(401)
  expect((await signOut({ origin: server.url })).status).toBe(403)
})

test('behind a proxy the address is the one it saw, and not what a client wrote', async () => {
  server = await startServer({ proxies: 1, backend: { limits: { callsPerAddress: { points: 2, seconds: 60 } } } })
  const from = (forwarded: string) => send('/api/categories', 'GET', { 'x-forwarded-for': forwarded })
  const statuses = []
  for (const forged of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) statuses.push((await from(`${forged}, 192.0.2.1`)).status)
  expect(statuses).toEqual([200, 200, 429])
  expect((await from('192.0.2.1, 192.0.2.2')).status).toBe(200)
})

test.each([
  [['2001:db8:1:2::1', '2001:db8:1:2:ffff::7', '2001:db8:1:2:3:4:5:6'], '2001:db8:1:3::1'],
  [['2001:db8::1', '2001:db8:0:0:9::', '2001:db8:0:0:1:2:3:4'], '2001:db8:1::1'],
  [['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1'], '192.0.2.2'],
])('%j are one subscriber, and %s is another', async (addresses, other) => {
  server = await startServer({ proxies: 1, backend: { limits: { callsPerAddress: { points: 2, seconds: 60 } } } })
  const from = (address: string) => send('/api/categories', 'GET', { 'x-forwarded-for': address })
  const statuses = []
  for (const address of addresses) statuses.push((await from(address)).status)
  expect(statuses).toEqual([200, 200, 429])
  expect((await from(other)).status).toBe(200)
})
