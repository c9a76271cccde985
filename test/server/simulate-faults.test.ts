import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ShopControl } from '#app/contract/faults.ts'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { type DevServer, startDevServer } from '#test/support/server/start-dev-server.ts'
import { startServer } from '#test/support/server/start-server.ts'

// Vite reads its config and the whole server first.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let dataDir: string
let server: DevServer

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-faults-'))
  vi.stubEnv('DATA_DIR', dataDir)
  vi.stubEnv('LIMITS', 'off')
  vi.stubEnv('LOG_LEVEL', 'silent')
  server = await startDevServer()
})
afterAll(async () => {
  await server.dispose()
  vi.unstubAllEnvs()
  await rm(dataDir, { recursive: true })
})

const statusOf = async (url: string, faults: string) =>
  (await fetch(`${server.url}${url}`, { headers: { 'x-faults': faults } })).status
const send = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/__faults`, { method: 'POST', body: JSON.stringify(body), headers })
const control = async (body: ShopControl, faults = '') =>
  expect((await send(body, { 'x-faults': faults })).status).toBe(204)
const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 종로구 종로 1', address2: '' }
const someOrder = { items: [{ goodsId: 1, quantity: 1 }], recipient }
const read = async (url: string): Promise<unknown> => (await fetch(server.url + url)).json()

test('a call is refused or late as its own header asks, others are not', async () => {
  expect(await statusOf('/api/goods', 'error:listGoods@1')).toBe(500)
  expect(await statusOf('/api/goods', 'error:*')).toBe(500)
  expect(await statusOf('/api/goods', 'error:*,error:listGoods@0')).toBe(200)
  expect(await statusOf('/api/categories', 'error:listGoods@1')).toBe(200)
  expect(await statusOf('/api/goods', 'latency:20~20,polling,burst:5,time:-2h')).toBe(200)

  const arrived: string[] = []
  const late = statusOf('/api/goods', 'latency:1000').then(() => arrived.push('late'))
  await statusOf('/api/goods', '').then(() => arrived.push('prompt'))
  await late
  expect(arrived).toEqual(['prompt', 'late'])
})

test.each([
  'latency:5001',
  'latency:-1',
  'error:buyAll',
  'error:listGoods@2',
  'polling:1',
  'stock:0@1',
  'as:',
  'time:1',
  'x',
])('what is no fault is refused: %s', async (fault) => expect(await statusOf('/api/goods', fault)).toBe(400))

test('the controls set stock and buy, at the time of who asks, and sockets receive it', async () => {
  const client = await openSocket(server.url)
  await control({ do: 'set-stock', goodsId: 3, stock: 0 })
  await eventually(() => expect(client.received('STOCK_CHANGED')).toContainEqual({ goodsId: 3, stock: 0, sold: 0 }))
  expect(await read('/api/goods/3')).toMatchObject({ goods: { stock: 0 } })

  await control({ do: 'buy', count: 25 }, 'time:-48h')
  await eventually(() => expect(client.purchases()).toHaveLength(25))
  client.socket.disconnect()
  const { purchases } = (await read('/api/purchases')) as { purchases: { date: string; nickname: string }[] }
  expect(purchases).toHaveLength(20)
  for (const { date, nickname } of purchases) {
    expect(Date.now() - Date.parse(date)).toBeGreaterThan(47 * 3_600_000)
    expect(['하늘', '바다']).toContain(nickname)
  }
})

test('who travels in time takes nobody along', async () => {
  const { email, password } = demoAccounts[1] ?? { email: '', password: '' }
  const body = new URLSearchParams({ email, password })
  const { token } = (await (await fetch(`${server.url}/api/auth`, { method: 'POST', body })).json()) as {
    token: string
  }
  const order = async (key: string, faults: string) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
      'content-type': 'application/json',
      'x-faults': faults,
    }
    const response = await fetch(`${server.url}/api/orders`, {
      method: 'POST',
      headers,
      body: JSON.stringify(someOrder),
    })
    const { order } = (await response.json()) as { order: { orderedAt: string } }
    return 0 + Math.round((Date.parse(order.orderedAt) - Date.now()) / 3_600_000)
  }
  expect(
    await Promise.all([
      order('in-the-future', 'time:26h'),
      order('now-and-here', ''),
      order('in-the-past', 'time:-3h'),
    ]),
  ).toEqual([26, 0, -3])
  // By then a session of 30 days has ended.
  const later = await fetch(`${server.url}/api/users/me`, {
    headers: { authorization: `Bearer ${token}`, 'x-faults': 'time:750h' },
  })
  expect(later.status).toBe(401)
})

test('a reset empties the shop, and it goes on', async () => {
  await control({ do: 'buy', count: 3 })
  await control({ do: 'set-stock', goodsId: 1, stock: 7 })
  await control({ do: 'reset' })
  expect(await read('/api/purchases')).toEqual({ purchases: [], latest: 0 })
  expect(await read('/api/goods/1')).toMatchObject({ goods: { sold: 0 } })
  expect(await read('/api/goods/1')).not.toMatchObject({ goods: { stock: 7 } })
})

test('the demo accounts are told to own pages alone, and nobody else controls the shop', async () => {
  expect(await read('/__faults')).toMatchObject({ accounts: [{ role: 'administrator' }, {}, {}] })
  const foreign = { origin: 'https://elsewhere.example' }
  expect((await fetch(`${server.url}/__faults`, { headers: foreign })).status).toBe(403)
  expect((await send({ do: 'reset' }, foreign)).status).toBe(403)
  expect((await send({ do: 'set-stock', goodsId: 3, stock: 1 }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test.each([{ do: 'explode' }, { do: 'buy', count: 0 }, { do: 'set-stock', goodsId: 3, stock: -1 }, null])(
  'what is no control is refused: %j',
  async (body) => {
    const response = await send(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ errorMessage: expect.any(String) })
  },
)

test('stock of goods that there are none of is refused', async () => {
  const response = await send({ do: 'set-stock', goodsId: 4_000_000, stock: 1 })
  expect(response.status).toBe(409)
  expect(await response.json()).toEqual({ errorMessage: 'ApiError: goods_not_found' })
})

test('a server that is not for development knows neither', async () => {
  const plain = await startServer()
  try {
    expect((await fetch(`${plain.url}/__faults`)).status).toBe(404)
    expect((await fetch(`${plain.url}/__faults`, { method: 'POST', body: '{"do":"reset"}' })).status).toBe(404)
    const headers = { 'x-faults': 'error:*' }
    expect((await fetch(`${plain.url}/api/goods`, { headers })).status).toBe(200)
  } finally {
    await plain.close()
  }
})
