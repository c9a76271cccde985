import { afterEach, beforeEach, expect, test } from 'vitest'
import { callEndpoint, signInAs } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { joinGoodsChat, messagesIn, room } from '#test/support/server/join-goods-chat.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const code = (name: string) => ({ ok: false, error: { code: name, message: expect.stringMatching(/./) } })

let server: TestServer
beforeEach(async () => {
  server = await startServer({ limits: { packetsPerSocket: { capacity: 2000, perSecond: 2000 } } })
})
afterEach(() => server.close())

const join = (nickname?: string, joined?: unknown) => joinGoodsChat(server, nickname, joined)
const texts = (socket: TestSocket) => socket.received('new message')

test('those in a room receive what is said there, and nobody else does', async () => {
  const [mina, jun, guest] = [await join('mina'), await join('jun'), await join()]
  const elsewhere = await join('hana', 'goods:1')
  const listener = await openSocket(server.url)

  expect(await mina.send('send to room', { room, msg: '  시원해요?\n네! ', key: 'message-0001' })).toEqual({
    ok: true,
    message: {
      messageId: 1,
      room,
      nickname: 'mina',
      role: 'shopper',
      own: true,
      msg: '시원해요?\n네!',
      key: 'message-0001',
      sentAt: expect.stringMatching(/Z$/),
    },
  })
  for (const socket of [mina, jun, guest]) await eventually(() => expect(texts(socket)).toEqual(['시원해요?\n네!']))
  await jun.send('leave room', room)
  await mina.send('send to room', { room, msg: '또 올게요' })
  await eventually(() => expect(texts(guest)).toHaveLength(2))
  for (const socket of [jun, elsewhere, listener]) {
    await socket.send('CHANGED_PAGE', '/')
    expect(texts(socket)).toHaveLength(socket === jun ? 1 : 0)
  }
})

test('a guest reads, and neither writes nor types; who writes has the name of the session', async () => {
  const [guest, mina] = [await join(), await join('mina')]
  expect(await guest.send('send to room', { room, msg: '안녕하세요' })).toMatchObject(code('unauthenticated'))
  expect(await guest.send('typing', room)).toMatchObject(code('unauthenticated'))
  await mina.send('send to room', { room, msg: '<b>안녕</b>', nickname: 'admin', userId: 1, messageId: 99 })
  await eventually(() => expect(texts(guest)).toEqual(['<b>안녕</b>']))
  expect(messagesIn(await join('jun'))).toMatchObject([{ messageId: 1, nickname: 'mina', msg: '<b>안녕</b>' }])
})

test('a message sent again under its key is stored and told once', async () => {
  const [mina, jun] = [await join('mina'), await join('jun')]
  const message = { room, msg: '하나만', key: 'message-0001' }
  const [first, second] = await Promise.all([mina.send('send to room', message), mina.send('send to room', message)])
  expect(first).toMatchObject({ ok: true, message: { msg: '하나만' } })
  expect(second).toEqual(first)
  for (const other of [
    { ...message, msg: '다른 말' },
    { ...message, room: 'goods:1' },
  ])
    expect(await mina.send('send to room', other)).toMatchObject(code('idempotency_key_reused'))
  // Keys belong to their sender.
  expect(await jun.send('send to room', message)).toMatchObject({ ok: true, message: { nickname: 'jun' } })
  await eventually(() => expect(texts(mina)).toEqual(['하나만', '하나만']))
  expect(messagesIn(await join()).map(({ nickname }) => nickname)).toEqual(['mina', 'jun'])
})

test.each([
  '',
  ' \n\t ',
  '\u200b\u200d',
  '\u3164',
  'x'.repeat(2001),
  '\u0000',
  'bell \u0007',
  'a\rb',
  'gnp\u202e.exe',
  'a \u2066b',
  '\ud800',
  null,
  7,
  {},
  ['a'],
])('the text %j is refused, and nobody receives it', async (msg) => {
  const [mina, jun] = [await join('mina'), await join('jun')]
  expect(await mina.send('send to room', { room, msg })).toMatchObject(code('invalid'))
  for (const payload of [msg, undefined])
    expect(await mina.send('send to room', payload)).toMatchObject(code('invalid'))
  await mina.send('send to room', { room, msg: 'x'.repeat(2000) })
  await eventually(() => expect(texts(jun)).toEqual(['x'.repeat(2000)]))
})

test.each(['chat', 'goods:0', 'goods:', 'goods:1 ', 'GOODS:1', 'goods:1:2', 'account:1', 'feed', '', null, 3, {}])(
  '%j is no room: it is neither joined nor spoken in',
  async (name) => {
    const mina = await join('mina', name)
    expect(mina.ack).toMatchObject(code('invalid'))
    expect(await mina.send('send to room', { room: name, msg: '여보세요' })).toMatchObject(code('invalid'))
    for (const command of ['leave room', 'typing'])
      expect(await mina.send(command, name)).toMatchObject(code('invalid'))
  },
)

test('there is no room of goods that are not for sale', async () => {
  const token = await signInAs(server.backend, testAdministrator)
  const before = await join('mina')
  await callEndpoint(server.backend, 'retireGoods', { token, params: { goodsId: '3' } })
  for (const name of [room, 'goods:999999999'])
    expect((await join(`mina${name.length}`, name)).ack).toMatchObject(code('goods_not_found'))
  expect(await before.send('send to room', { room, msg: '여보세요' })).toMatchObject(code('goods_not_found'))
  expect(await before.send('typing', room)).toMatchObject(code('goods_not_found'))
})

test('who takes part is one person in any number of tabs, told on the first coming and the last leaving', async () => {
  const guest = await join()
  expect(guest.ack).toEqual({ ok: true, messages: [], before: null, participants: { count: 0, names: [] } })
  const mina = await join('mina')
  expect(mina.ack).toMatchObject({ participants: { count: 1, names: ['mina'] } })
  await mina.send('join room', room)
  const tab = await openSocket(server.url, { auth: { token: mina.token } })
  await tab.send('join room', room)
  const quiet = await join('hana', { room, quiet: true })
  expect(quiet.ack).toMatchObject({ participants: { count: 1, names: ['mina'] } })
  const jun = await join('jun')
  expect(jun.ack).toMatchObject({ participants: { count: 2, names: ['jun', 'mina'] } })
  await quiet.send('join room', room)
  await quiet.send('join room', { room, quiet: true })
  mina.socket.disconnect()
  await tab.send('leave room', room)
  jun.socket.disconnect()
  await eventually(() =>
    expect(guest.received('notice')).toEqual([
      'mina님이 들어왔어요.',
      'jun님이 들어왔어요.',
      'hana님이 들어왔어요.',
      'hana님이 나갔어요.',
      'mina님이 나갔어요.',
      'jun님이 나갔어요.',
    ]),
  )
})

test('in a crowd, many who join together are announced by a few notices, and all of them are counted', async () => {
  const guest = await join()
  await Promise.all(Array.from({ length: 50 }, () => join()))
  const shoppers = await Promise.all(Array.from({ length: 20 }, (_, i) => join(`손님${i + 1}`)))
  const notices = () => guest.args('notice').map(([, notice]) => notice)
  await eventually(() => expect(notices().at(-1)).toMatchObject({ participants: { count: 20 } }))
  expect(notices().length).toBeLessThan(shoppers.length)
})

test('others are told who is typing, and those who type are not', async () => {
  const [mina, jun, elsewhere] = [await join('mina'), await join('jun'), await join('hana', 'goods:1')]
  const tab = await openSocket(server.url, { auth: { token: mina.token } })
  await tab.send('join room', room)
  await mina.send('typing', room)
  await eventually(() => expect(jun.received('typing')).toEqual([{ room, nickname: 'mina' }]))
  for (const socket of [mina, tab, elsewhere]) {
    await socket.send('CHANGED_PAGE', '/')
    expect(socket.received('typing')).toEqual([])
  }
})

test('who says too much at once is refused for a while, and others go on', async () => {
  await server.close()
  server = await startServer({ backend: { limits: {} }, limits: { packetsPerSocket: { capacity: 60, perSecond: 1 } } })
  const [mina, jun] = [await join('mina'), await join('jun')]
  const acks = await Promise.all(
    Array.from({ length: 1000 }, (_, n) => mina.send('send to room', { room, msg: `말 ${n}` })),
  )
  expect(acks.filter(({ ok }) => ok)).toHaveLength(20)
  for (const ack of acks) if (ack['ok'] !== true) expect(ack).toMatchObject(code('too_many_requests'))
  expect(await jun.send('send to room', { room, msg: '저는 한마디만' })).toMatchObject({ ok: true })
  await eventually(() => expect(texts(jun)).toHaveLength(21))
})

test('who types in many sessions at once is seen no more often than in one', async () => {
  await server.close()
  server = await startServer({ backend: { limits: { typingPerAccount: { points: 3, seconds: 60 } } } })
  const [mina, jun] = [await join('mina'), await join('jun')]
  const tabs = [mina, await openSocket(server.url, { auth: { token: mina.token } })]
  const acks = []
  for (let time = 0; time < 6; time += 1) acks.push(await tabs[time % 2]?.send('typing', room))
  expect(acks.slice(3)).toMatchObject(Array.from({ length: 3 }, () => code('too_many_requests')))
  await jun.send('CHANGED_PAGE', '/')
  expect(jun.received('typing')).toHaveLength(3)
})
