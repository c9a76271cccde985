import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const room = 'goods:3'
const code = (name: string) => ({ ok: false, error: { code: name, message: expect.stringMatching(/./) } })

let server: TestServer
beforeEach(async () => {
  server = await startServer({ limits: { packetsPerSocket: { capacity: 2000, perSecond: 2000 } } })
})
afterEach(() => server.close())

/** Opens a socket in a room; without a nickname as a guest. */
async function join(nickname?: string, joined = room) {
  const token = nickname === undefined ? '' : (await signUpShopper(server.backend, nickname)).token
  const socket = await openSocket(server.url, { auth: token === '' ? {} : { token } })
  return Object.assign(socket, { ack: await socket.send('join room', joined) })
}
const messagesIn = ({ ack }: { ack: Record<string, unknown> }) => ack['messages'] as GoodsChatMessage[]

test('the newest 50 messages are given on joining, earlier ones page by page, and 300 are kept', async () => {
  const mina = await join('mina')
  const say = (n: number) => mina.send('send to room', { room, msg: `말 ${n}`, key: `message-${n}` })
  for (let n = 1; n <= 310; n += 1) await say(n)
  await mina.send('send to room', { room: 'goods:1', msg: '다른 방' })
  const guest = await join()
  const messages = messagesIn(guest)
  expect(messages.map(({ msg }) => msg)).toEqual(Array.from({ length: 50 }, (_, index) => `말 ${261 + index}`))
  expect(messagesIn(await join(undefined, 'goods:1')).map(({ msg }) => msg)).toEqual(['다른 방'])
  // Earlier messages come page by page, also to guests, until no more are stored.
  let before = guest.ack['before']
  const pages: number[] = []
  while (before !== null) {
    const page = await guest.send('older messages', { room, before })
    messages.unshift(...messagesIn({ ack: page }))
    pages.push(messagesIn({ ack: page }).length)
    before = page['before']
  }
  expect(pages).toEqual([50, 50, 50, 50, 50])
  expect(messages.map(({ msg }) => msg)).toEqual(Array.from({ length: 300 }, (_, index) => `말 ${11 + index}`))
  // A stored message is recognised by its key; a deleted one counts as new.
  expect(await say(11)).toMatchObject({ message: { messageId: 11 } })
  expect(await say(10)).toMatchObject({ message: { messageId: 312 } })
})

test.each([
  { room: 'goods:0', before: 2 },
  { room },
  { room, before: 0 },
  { room, before: 1.5 },
  { room, before: '2' },
  { room, before: Number.MAX_VALUE },
  null,
])('earlier messages are not given for %j', async (asked) => {
  const mina = await join('mina')
  await mina.send('send to room', { room, msg: '하나' })
  expect(await mina.send('older messages', asked)).toMatchObject(code('invalid'))
})

test('of goods that are not for sale there are no earlier messages', async () => {
  const mina = await join('mina')
  expect(await mina.send('older messages', { room: 'goods:999999', before: 9 })).toMatchObject(code('goods_not_found'))
})
