import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { type DevServer, startDevServer } from '#test/support/server/start-dev-server.ts'

// Vite reads its config and the whole server first.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const root = path.resolve(import.meta.dirname, '../..')
let dataDir: string
let server: DevServer

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-dev-'))
  vi.stubEnv('DATA_DIR', dataDir)
  vi.stubEnv('LIMITS', 'off')
  server = await startDevServer()
})
afterEach(async () => {
  await server.dispose()
  vi.unstubAllEnvs()
  await rm(dataDir, { recursive: true })
})

const changeServerCode = () =>
  server.vite.watcher.emit('all', 'change', path.join(root, 'mock-server/sockets/connection/pacer.ts'))

test('one port serves the app, the API and sockets, and the demo accounts are told', async () => {
  const { url, said } = server
  expect((await fetch(`${url}/api/goods`)).status).toBe(200)
  const page = await fetch(`${url}/goods/1`, { headers: { accept: 'text/html' } })
  expect(await page.text()).toContain('/@vite/client')
  const account = said.map((line) => /demo administrator: (\S+) (\S+)/.exec(line)).find((found) => found !== null)
  const credentials = new URLSearchParams({ email: account?.[1] ?? '', password: account?.[2] ?? '' })
  expect((await fetch(`${url}/api/auth`, { method: 'POST', body: credentials })).status).toBe(200)
})

test('a change of server code swaps the shop without a failed request, and sockets come back', async () => {
  const { url, said } = server
  const client = await openSocket(url, { reconnection: true, reconnectionDelay: 20 })
  const statuses: number[] = []
  const stop = new AbortController()
  const shopper = async () => {
    while (!stop.signal.aborted) statuses.push((await fetch(`${url}/api/categories`)).status)
  }
  const shoppers = [shopper(), shopper(), shopper()]

  for (let swap = 1; swap <= 3; swap += 1) {
    const lost = new Promise((resolve) => client.socket.once('disconnect', resolve))
    changeServerCode()
    await lost
    await eventually(() => expect(client.socket.connected).toBe(true))
    await eventually(() => expect(said.filter((line) => line.includes('reloaded'))).toHaveLength(swap))
  }
  stop.abort()
  await Promise.all(shoppers)
  expect(statuses.length).toBeGreaterThan(10)
  expect(new Set(statuses)).toEqual(new Set([200]))
  client.socket.disconnect()
})
