import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let connection: WebSocket
/** The received packets, without those of the connection itself. */
let received: string[]

beforeEach(async () => {
  server = await startServer()
  received = []
  connection = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  connection.on('message', (data: Buffer) => {
    if (data.toString().startsWith('4')) received.push(data.toString())
  })
  await new Promise((resolve) => connection.once('open', resolve))
})
afterEach(async () => {
  connection.close()
  await server.close()
})

const count = (text: string) => received.filter((packet) => packet.includes(text)).length

test('a connection is in a namespace once, however often it asks at one go', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  for (let time = 0; time < 3; time += 1) connection.send(`40/customer-chat,${JSON.stringify({ token })}`)
  await eventually(() => expect(received).toHaveLength(3))
  expect([count('"sid"'), count('"too_many_requests"')]).toEqual([1, 2])

  // A client that left may connect again.
  connection.send('41/customer-chat,')
  await eventually(() => expect(server.host.io.of('/customer-chat').sockets.size).toBe(0))
  connection.send(`40/customer-chat,${JSON.stringify({ token })}`)
  await eventually(() => expect(count('"sid"')).toBe(2))
})

test('who is refused again and again is no longer asked who it is', async () => {
  for (let time = 1; time <= 100; time += 1) {
    connection.send('40/admin-alert,')
    await eventually(() => expect(received).toHaveLength(time))
  }
  expect(count('"too_many_requests"')).toBeGreaterThan(0)
  expect(count('"unauthenticated"') + count('"too_many_requests"')).toBe(100)
})

test('who asks for namespaces that do not exist, again and again, is cut', async () => {
  for (let time = 0; time < 20_000; time += 1) connection.send('40/nowhere,')
  await new Promise((resolve) => connection.once('close', resolve))
  expect(received.length).toBeLessThan(5000)
})

test('an address that guesses tokens is no longer asked who it is, and others are', async () => {
  const limited = await startServer({
    proxies: 1,
    backend: { limits: { handshakesPerAddress: { points: 40, seconds: 60 } } },
  })
  const shake = async (token: string, address: string) => {
    const options = { auth: { token }, extraHeaders: { 'x-forwarded-for': address } }
    const opened = await openSocket(limited.url, options).catch((error: unknown) => error)
    return opened instanceof Error ? opened.message : 'let in'
  }
  const { token } = await signUpShopper(limited.backend, '하나')
  const guesses = []
  for (let guess = 0; guess < 6; guess += 1) guesses.push(await shake(`guess-${guess}`, '192.0.2.1'))
  expect(guesses.filter((answer) => answer === 'unauthenticated').length).toBeLessThanOrEqual(4)
  expect(guesses.at(-1)).toBe('websocket error')
  expect(await shake(token, '192.0.2.2')).toBe('let in')
  await limited.close()
})
