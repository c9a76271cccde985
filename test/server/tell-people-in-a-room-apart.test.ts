import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import { callEndpoint, signInAs } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { joinGoodsChat, messagesIn, room } from '#test/support/server/join-goods-chat.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const join = (nickname?: string) => joinGoodsChat(server, nickname)

test('who hides the nickname is seen without it; what is their own, they know in every tab', async () => {
  const [mina, jun] = [await join('mina'), await join('jun')]
  const tab = await openSocket(server.url, { auth: { token: mina.token } })
  await callEndpoint(server.backend, 'changeMe', { token: mina.token, body: { hideNickname: true } })
  await mina.send('leave room', room)
  await tab.send('join room', room)
  await eventually(() => expect(jun.received('notice').at(-1)).toMatch(/^m\*\*\*\w\w님이 들어왔어요\.$/))
  const nickname = `m***${jun.received('notice').at(-1)?.toString().slice(4, 6)}`
  await mina.send('typing', room)
  await mina.send('send to room', { room, msg: '저예요', key: 'message-0001' })
  await eventually(() => expect(jun.received('typing')).toEqual([{ room, nickname }]))
  const said = { nickname, own: false, key: null }
  expect(messagesIn({ ack: await jun.send('join room', room) })).toMatchObject([said])
  expect(messagesIn({ ack: await tab.send('join room', room) })).toMatchObject([
    { ...said, own: true, key: 'message-0001' },
  ])
  await eventually(() => expect(jun.args('new message')).toMatchObject([['저예요', said]]))
  expect(tab.args('new message')).toMatchObject([['저예요', { ...said, own: true, key: 'message-0001' }]])
})

test('two who hide their nicknames alike are told apart, wherever they are named in the room', async () => {
  const [reader, ...talking] = [await join('reader'), await join('kim-one'), await join('kim-two')]
  const names = []
  for (const one of talking) {
    await callEndpoint(server.backend, 'changeMe', { token: one.token, body: { hideNickname: true } })
    await one.send('leave room', room)
    await one.send('join room', room)
    await one.send('send to room', { room, msg: '저예요' })
    const ack = await one.send('join room', room)
    names.push(messagesIn({ ack }).at(-1)?.nickname)
  }
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(name).toMatch(/^k\*\*\*[0-9a-z]{2}$/)
  const { participants } = await reader.send('join room', room)
  expect(participants).toEqual({ count: 3, names: expect.arrayContaining([...names, 'reader']) })
})

test('what staff say has a mark that is not the nickname’s, and what others say has none', async () => {
  const token = await signInAs(server.backend, testAdministrator)
  const staff = await openSocket(server.url, { auth: { token } })
  const mina = await join('mina')
  await staff.send('join room', room)
  await staff.send('send to room', { room, msg: '오늘 들어와요' })
  await mina.send('send to room', { room, msg: '저는 운영자예요', role: 'administrator' })
  await eventually(() => expect(mina.args('new message')).toHaveLength(2))
  const roles = mina.args('new message').map(([, message]) => (message as GoodsChatMessage).role)
  expect(roles).toEqual(['administrator', 'shopper'])
  expect(messagesIn(await join('jun'))).toMatchObject([{ role: 'administrator' }, { role: 'shopper' }])
})
