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

test.each([
  ['https://shop.example', 'shop.example:443'],
  ['https://shop.example', 'shop.example:80'],
  ['http://shop.example', 'Shop.Example:80'],
  ['http://shop.example:8080', 'shop.example:8080'],
])('a page of %s is the own one for the host %s', async (origin, host) => {
  server = await startServer()
  expect((await signOut({ origin, host })).status).toBe(401)
  expect((await handshake({ origin, host })).status).toBe(200)
  expect((await signOut({ origin: 'https://shop.example:8443', host })).status).toBe(403)
})

test('the host that a trusted proxy forwards is the own one, and what anybody writes is not', async () => {
  const headers = { origin: 'https://shop.example', 'x-forwarded-host': 'shop.example', 'x-forwarded-proto': 'https' }
  const forwarded = { origin: 'https://shop.example', forwarded: 'for=192.0.2.7;host=shop.example;proto=https' }
  server = await startServer({ proxies: 1 })
  expect((await signOut(headers)).status).toBe(401)
  expect((await signOut(forwarded)).status).toBe(401)
  expect((await handshake(forwarded)).status).toBe(200)
  await server.close()
  server = await startServer()
  expect((await signOut(headers)).status).toBe(403)
  expect((await signOut(forwarded)).status).toBe(403)
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
  [['192.0.2.1:50001', '192.0.2.1:50002', '::FFFF:c000:201'], '192.0.2.2:50001'],
  [['[2001:db8:1:2::1]:443', '[2001:DB8:1:2::9]', '2001:0db8:1:2::1%eth0'], '[2001:db8:1:3::1]:443'],
  [['[::ffff:192.0.2.1]:443', '"192.0.2.1:7"', '192.0.2.1'], '[::ffff:192.0.2.2]:443'],
])('%j are one subscriber, and %s is another', async (addresses, other) => {
  server = await startServer({ proxies: 1, backend: { limits: { callsPerAddress: { points: 2, seconds: 60 } } } })
  const from = (address: string) => send('/api/categories', 'GET', { 'x-forwarded-for': address })
  const statuses = []
  for (const address of addresses) statuses.push((await from(address)).status)
  expect(statuses).toEqual([200, 200, 429])
  expect((await from(other)).status).toBe(200)
})

test('a proxy that writes Forwarded names its clients, too', async () => {
  server = await startServer({ proxies: 1, backend: { limits: { callsPerAddress: { points: 2, seconds: 60 } } } })
  const from = (forwarded: string) => send('/api/categories', 'GET', { forwarded })
  const statuses = []
  for (const port of [1, 2, 3])
    statuses.push((await from(`for="198.51.100.${port}", For="[2001:db8::1]:${port}";proto=https`)).status)
  expect(statuses).toEqual([200, 200, 429])
  expect((await from('for=192.0.2.2:7, for="_hidden;,"')).status).toBe(200)
})

test('a proxy whose word does not count yet is told of once, with the setting', async () => {
  const lines: string[] = []
  server = await startServer({ logTo: { write: (line) => void lines.push(line) } })
  for (let call = 0; call < 2; call += 1) await send('/api/categories', 'GET', { 'x-forwarded-for': '192.0.2.1' })
  await handshake({ 'x-forwarded-for': '192.0.2.1' })
  expect(lines.filter((line) => line.includes('TRUST_PROXY'))).toHaveLength(1)
})
