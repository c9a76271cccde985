import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { startServer, type TestServer, type TestServerOptions } from '#test/support/server/start-server.ts'

let server: TestServer
let closed: Promise<void> | undefined
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
afterEach(async () => {
  agent.destroy()
  closed ??= server.close()
  await closed
  closed = undefined
})

const quick = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }
const start = async (options: TestServerOptions = {}) => {
  server = await startServer(options)
}

/** Calls over the agent's one connection, and says how it ended. */
const call = () =>
  new Promise<{ reused: boolean; connection: string | undefined }>((resolve, reject) => {
    const sent = get(`${server.url}/api/categories`, { agent }, (response) => {
      const { connection } = response.headers
      response.resume().on('end', () => resolve({ reused: sent.reusedSocket, connection }))
    })
    sent.on('error', reject)
  })

/** What the server answers to raw bytes before it closes the connection. */
const sendRaw = (...parts: string[]) =>
  new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    socket.on('data', (chunk: Buffer) => void (answer += chunk.toString()))
    socket.on('close', () => resolve(answer)).on('error', reject)
  })

test('an idle connection is kept longer than load balancers keep it', async () => {
  await start()
  const answer = await fetch(`${server.url}/api/categories`)
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(60)
})

test('a connection may be idle longer than a request may take to arrive', async () => {
  await start({ listen: { arrival: quick } })
  expect(await call()).toMatchObject({ reused: false })
  // Nothing can tell that a connection was left alone, but time.
  await wait(700)
  expect(await call()).toMatchObject({ reused: true })
})

test('headers and bodies that never end are cut', async () => {
  await start({ listen: { arrival: quick } })
  expect(await sendRaw('GET /api/goods HTTP/1.1\r\nHost: shop.example\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /)
  const head = 'POST /api/users HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 100\r\n\r\n'
  expect(await sendRaw(head, 'half')).toMatch(/^HTTP\/1.1 408 /)
})

test('in its last moments the server takes calls, and asks for no more over the same connection', async () => {
  await start()
  await call()
  closed = server.close(500)
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(503)
  expect((await call()).connection).toBe('close')
  expect((await call()).reused).toBe(false)
  await closed
})

const account = (nickname: string) => {
  const password = 'plum-orchard-42'
  return { nickname, email: `${nickname}@example.com`, password, confirmPassword: password }
}

test('above what it can do at once, callers are asked to come again', async () => {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => void (open = resolve))
  const begun: string[] = []
  const hash = async (password: string) => {
    begun.push(password)
    if (password === account('').password) await gate
    return password
  }
  const cautious = { passwords: { hash, verify: () => Promise.resolve(false) } }
  await start({
    limits: { callsAtOnce: 2 },
    backend: { ...cautious, administrator: { email: 'a@example.com', password: 'other' } },
  })
  const signUp = (nickname: string) =>
    fetch(`${server.url}/api/users`, { method: 'POST', body: new URLSearchParams(account(nickname)) })
  const waiting = [signUp('hana'), signUp('duri')]
  await expect.poll(() => begun.filter((password) => password === account('').password)).toHaveLength(2)
  const refused = await signUp('seri')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
  open()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201])
  expect((await signUp('seri')).status).toBe(201)
})

test('the call of somebody who has gone is left alone', async () => {
  await start()
  const call = { params: {}, query: new URLSearchParams(), sessionTokens: [], device: '', address: '192.0.2.1' }
  const headers = new Headers({ 'content-type': 'application/json' })
  const signUp = (isGone: boolean) =>
    server.backend.runEndpoint('signUp', {
      ...call,
      headers,
      body: JSON.stringify(account('hana')),
      isGone: () => isGone,
    })
  expect(await signUp(true)).toMatchObject({ status: 503 })
  expect(await signUp(false)).toMatchObject({ status: 201 })
})
