import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import type { SupportMessagesPage } from '#app/contract/support.ts'
import { openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { buildProgram, type RunningProgram, runProgram } from '#test/support/server/run-program.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let program: Awaited<ReturnType<typeof buildProgram>>
let dataDir: string
let server: RunningProgram

beforeAll(async () => {
  program = await buildProgram('mock-server/main.ts')
  dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-kill-'))
})
afterAll(async () => {
  server.kill('SIGKILL')
  await server.exited
  await Promise.all([program.remove(), rm(dataDir, { recursive: true })])
})

const account = { nickname: '하나', email: 'hana@example.com', password: 'plum-orchard-42' }

/** Sends `count` messages at once and returns the acknowledged ones. */
async function say(socket: TestSocket, command: string, count: number, more: object) {
  const acknowledged: string[] = []
  const all = Array.from({ length: count }, async (_, n) => {
    const msg = `말 ${n}`
    const ack = await socket.send(command, { msg, key: `message-${n}`, ...more }).catch(() => undefined)
    if (ack?.['ok'] === true) acknowledged.push(msg)
    return ack
  })
  return { acknowledged, done: Promise.all(all) }
}

test('killed in the midst of a conversation, the server knows every acknowledged message, once and in order', async () => {
  const environment = { PORT: '0', DATA_DIR: dataDir, LIMITS: 'off' }
  server = runProgram(program.file, environment)
  const url = await server.url
  const post = (to: string, body: object) =>
    fetch(url + to, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  await post('/api/users', { ...account, confirmPassword: account.password })
  const { token } = await (await post('/api/auth', account)).json()
  const openBoth = async () => ({
    goodsChat: await openSocket(url, { auth: { token } }),
    support: await openSocket(`${url}/customer-chat`, { auth: { token } }),
  })
  const before = await openBoth()
  const [talked, asked] = await Promise.all([
    say(before.goodsChat, 'send to room', 50, { room: 'goods:3' }),
    say(before.support, 'msg', 50, {}),
  ])
  await vi.waitFor(() => expect(Math.min(talked.acknowledged.length, asked.acknowledged.length)).toBeGreaterThan(4), {
    timeout: 15_000,
  })
  server.kill('SIGKILL')
  await server.exited
  before.goodsChat.socket.disconnect()
  before.support.socket.disconnect()
  const known = { goodsChat: [...talked.acknowledged], support: [...asked.acknowledged] }

  server = runProgram(program.file, { ...environment, PORT: new URL(url).port })
  await server.url
  const after = await openBoth()
  const read = async () => {
    const { messages: goodsChat } = (await after.goodsChat.send('join room', 'goods:3')) as unknown as {
      messages: GoodsChatMessage[]
    }
    const path = `${url}/api/chat/threads/1/messages?limit=60`
    const page = await (await fetch(path, { headers: { authorization: `Bearer ${token}` } })).json()
    const texts = (messages: readonly { msg: string }[]) => messages.map(({ msg }) => msg)
    return { goodsChat: texts(goodsChat), support: texts((page as SupportMessagesPage).messages) }
  }
  const kept = await read()
  const inOrder = Array.from({ length: 50 }, (_, n) => `말 ${n}`)
  expect(kept.goodsChat).toEqual(inOrder.slice(0, kept.goodsChat.length))
  expect(kept.support).toEqual(inOrder.slice(0, kept.support.length))
  expect(kept.goodsChat).toEqual(expect.arrayContaining(known.goodsChat))
  expect(kept.support).toEqual(expect.arrayContaining(known.support))

  // Messages without an answer are sent again; those that had arrived are not stored twice.
  await Promise.all([
    (await say(after.goodsChat, 'send to room', 50, { room: 'goods:3' })).done,
    (await say(after.support, 'msg', 50, {})).done,
  ])
  expect(await read()).toEqual({ goodsChat: inOrder, support: inOrder })
  after.goodsChat.socket.disconnect()
  after.support.socket.disconnect()
})
