import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { AdminOrder } from '#app/contract/admin.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openFeed } from '#test/support/server/open-feed.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { buildProgram, type RunningProgram, runProgram } from '#test/support/server/run-program.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let silent: Awaited<ReturnType<typeof buildProgram>>
let whole: Awaited<ReturnType<typeof buildProgram>>
let dataDir: string
let server: RunningProgram

beforeAll(async () => {
  silent = await buildProgram('test/support/server/unannounced-server.ts')
  whole = await buildProgram('mock-server/main.ts')
  dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-kill-'))
})
afterAll(async () => {
  server.kill('SIGKILL')
  await server.exited
  await Promise.all([silent.remove(), whole.remove(), rm(dataDir, { recursive: true })])
})

/** An admin client that reconnects with the number of its newest order. */
async function openAdmin(url: string, token: string) {
  let serverOffset = 0
  const admin = await openSocket(`${url}/admin-alert`, {
    auth: (give) => give({ token, serverOffset }),
    reconnection: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    timeout: 10_000,
  })
  admin.socket.on('new_order', ({ orderNumber }: AdminOrder) => {
    serverOffset = orderNumber
  })
  return { ...admin, orders: () => admin.received('new_order').map((order) => (order as AdminOrder).orderNumber) }
}

test('killed between the commit and the broadcast, after the restart every client has each purchase once, and the admin each order', async () => {
  const port = { PORT: '0', DATA_DIR: dataDir }
  server = runProgram(silent.file, port)
  const url = await server.url
  const clients = [
    await openFeed(url, { batched: false }),
    await openFeed(url, { batched: true }),
    await openFeed(url, { batched: true }),
  ]

  const account = { nickname: '하나', email: 'hana@example.com', password: 'plum-orchard-42' }
  const post = (to: string, body: object, headers: Record<string, string> = {}) =>
    fetch(url + to, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  await post('/api/users', { ...account, confirmPassword: account.password })
  const { token } = await (await post('/api/auth', account)).json()
  const admin = await openAdmin(url, (await (await post('/api/auth', testAdministrator)).json()).token)
  const recipient = { name: '하나', phone: '010-1234-5678', address1: '서울', address2: '' }
  const order = () =>
    post(
      '/api/orders',
      { items: [{ goodsId: 1, quantity: 1 }], recipient },
      { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
    )
  for (let i = 0; i < 3; i += 1) expect((await order()).status).toBe(201)

  server.kill('SIGKILL')
  await server.exited
  expect(clients.map((client) => client.purchases())).toEqual([[], [], []])
  expect(admin.orders()).toEqual([])

  server = runProgram(whole.file, { ...port, PORT: new URL(url).port })
  await server.url
  await eventually(() => {
    for (const client of clients) expect(client.purchases()).toEqual([1, 2, 3])
    expect(admin.orders()).toEqual([1, 2, 3])
  })
  // The restarted server accepts the old session, and new purchases follow.
  expect((await order()).status).toBe(201)
  await eventually(() => {
    for (const client of clients) expect(client.purchases()).toEqual([1, 2, 3, 4])
    expect(admin.orders()).toEqual([1, 2, 3, 4])
  })
  for (const client of [...clients, admin]) client.socket.disconnect()
})
