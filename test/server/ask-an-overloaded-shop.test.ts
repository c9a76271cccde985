import { afterEach, beforeEach, expect, test } from 'vitest'
import { buy } from '#test/support/backend/buy.ts'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let overloaded: boolean
beforeEach(async () => {
  overloaded = false
  server = await startServer({
    queue: { isFull: () => overloaded, enter: (_response, begin) => begin() },
  })
})
afterEach(() => server.close())

test('a call is asked to come again, whatever it is, and leaves nothing behind', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const put = () =>
    fetch(`${server.url}/api/goods/1/cart`, { method: 'PUT', headers, body: JSON.stringify({ quantity: 2 }) })
  overloaded = true
  for (const refused of [
    await put(),
    await fetch(`${server.url}/api/goods`),
    await fetch(`${server.url}/robots.txt`),
  ]) {
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await refused.json()).toMatchObject({ code: 'unavailable' })
  }

  overloaded = false
  const cart = await fetch(`${server.url}/api/goods/cart`, { headers })
  expect(await cart.json()).toEqual({ cart: [] })
  expect((await put()).status).toBe(200)
})

test('health checks are answered, and sockets hear what is bought', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const socket = await openSocket(server.url, { auth: { batched: true } })
  overloaded = true
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  await buy(server.backend, token)
  await eventually(() => expect(socket.purchases()).toEqual([1]))
  socket.socket.close()
})

test('operators see how many calls were refused', async () => {
  const statuses: number[] = []
  server.host.onAnswer(({ status }) => void statuses.push(status))
  overloaded = true
  await fetch(`${server.url}/api/goods`)
  expect(statuses).toEqual([503])
})

test('a rush is answered call by call, and nobody is refused', async () => {
  const rushed = await startServer()
  const statuses = await Promise.all(
    Array.from({ length: 30 }, async () => (await fetch(`${rushed.url}/api/categories`)).status),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
  await rushed.close()
})
