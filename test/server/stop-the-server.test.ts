import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '#test/support/server/free-port.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { buildProgram, type RunningProgram, runProgram } from '#test/support/server/run-program.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let program: Awaited<ReturnType<typeof buildProgram>>
let dataDir: string
const running: RunningProgram[] = []

beforeAll(async () => {
  program = await buildProgram('mock-server/main.ts')
})
afterAll(() => program.remove())
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-server-'))
})
afterEach(async () => {
  for (const one of running.splice(0)) {
    one.kill('SIGKILL')
    await one.exited
  }
  await rm(dataDir, { recursive: true })
})

function run(environment: Record<string, string> = {}) {
  const started = runProgram(program.file, { PORT: '0', STOP_GRACE: '0', DATA_DIR: dataDir, ...environment })
  running.push(started)
  return started
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: what is under way is finished, sockets close, the exit code is 0',
  async (signal) => {
    const server = run()
    const url = await server.url
    const watcher = await openSocket(url)
    const poller = await openSocket(url, { transports: ['polling'] })

    // A running request: only half of its body has arrived when the signal comes.
    const form = 'nickname=half&email=half%40example.com&password=plum-orchard-42&confirmPassword=plum-orchard-42'
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length }
    const sent = request(`${url}/api/users`, { method: 'POST', headers })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject)
    })
    sent.write(form.slice(0, 30))
    expect((await fetch(`${url}/readyz`)).status).toBe(200)

    server.kill(signal)
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503))
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    sent.end(form.slice(30))

    expect(await answered).toBe(201)
    expect(await server.exited).toBe(0)
    await eventually(() => expect([watcher.socket.connected, poller.socket.connected]).toEqual([false, false]))

    // The account is stored and the database closed, so that the next server opens it at once.
    const url2 = await run().url
    const credentials = new URLSearchParams({ email: 'half@example.com', password: 'plum-orchard-42' })
    expect((await fetch(`${url2}/api/auth`, { method: 'POST', body: credentials })).status).toBe(200)
  },
)

test('a body that never ends does not keep it from stopping', { timeout: 12_000 }, async () => {
  const server = run({ STOP_GRACE: '2' })
  const url = await server.url
  const idle = connect(Number(new URL(url).port), '127.0.0.1')
  idle.on('error', () => undefined)
  const sent = request(`${url}/api/users`, { method: 'POST', headers: { 'content-length': 100 } })
  sent.on('error', () => undefined)
  const trickle = setInterval(() => sent.write('x'), 200)
  await new Promise((resolve) => sent.write('half', resolve))
  await fetch(`${url}/readyz`)
  server.kill('SIGTERM')
  expect(await server.exited).toBe(0)
  clearInterval(trickle)
})

test('whoever asks twice does not wait', async () => {
  const server = run()
  const url = await server.url
  const sent = request(`${url}/api/users`, { method: 'POST', headers: { 'content-length': 100 } })
  sent.on('error', () => undefined)
  await new Promise((resolve) => sent.write('half', resolve))
  await fetch(`${url}/readyz`)
  server.kill('SIGTERM')
  await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503))
  server.kill('SIGTERM')
  expect(await server.exited).toBe(1)
})

test('a second process on the same database is refused with a clear message', async () => {
  const url = await run().url
  const second = run()
  expect(await second.exited).toBe(1)
  expect(second.said()).toBe(`The database ${dataDir}/jangteo.db is in use by another process: stop that one first.\n`)
  expect((await fetch(`${url}/api/goods`)).status).toBe(200)
})

test('a port that is taken, and settings that are none, are told in a line', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const taken = run({ PORT: port })
  expect(await taken.exited).toBe(1)
  expect(taken.said()).toMatch(/^The port is taken by another program: stop it or set PORT\. \(.*\)\n$/)
  other.close()

  const unknown = run({ DATABASE_URL: 'mysql://shop:secret@localhost/shop' })
  expect(await unknown.exited).toBe(1)
  expect(unknown.said()).toMatch(/^These settings can't be used:\nDATABASE_URL must be .*\n$/)
  expect(unknown.said()).not.toContain('secret')
})

test('a PostgreSQL that is not there is told in a line', async () => {
  const started = run({ DATABASE_URL: `postgres://shop:secret@127.0.0.1:${await freePort()}/shop` })
  expect(await started.exited).toBe(1)
  expect(started.said()).toMatch(/^PostgreSQL can’t be used: ECONNREFUSED .*DATABASE_URL.*\n$/)
  expect(started.said()).not.toContain('secret')
})

test('the first administrator comes from the environment', async () => {
  const url = await run({ ADMIN_EMAIL: 'boss@example.com', ADMIN_PASSWORD: 'plum-orchard-42' }).url
  const credentials = new URLSearchParams({ email: 'boss@example.com', password: 'plum-orchard-42' })
  const { token } = await (await fetch(`${url}/api/auth`, { method: 'POST', body: credentials })).json()
  const me = await fetch(`${url}/api/users/me`, { headers: { authorization: `Bearer ${token}` } })
  expect(await me.json()).toMatchObject({ user: { role: 'administrator' } })
})
