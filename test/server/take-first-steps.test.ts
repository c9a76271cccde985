import { afterEach, beforeEach, expect, test } from 'vitest'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const open = (auth: object = {}) => openSocket(`${server.url}/lab`, { auth })
const ok = { ok: true }
const forbidden = { ok: false, error: { code: 'forbidden' } }
const invalid = { ok: false, error: { code: 'invalid' } }

/** The socket's own name, from the greeting. */
async function personOf(socket: TestSocket): Promise<{ id: string; name: string }> {
  await eventually(() => expect(socket.received('message-sent')).toHaveLength(1))
  return socket.received('message-sent')[0] as { id: string; name: string }
}

test('every socket is greeted by its name: the account’s, or a guest’s in the own language', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const [hana, guest, visitor] = [await open({ token }), await open({ language: 'ko' }), await open({ language: 'en' })]
  expect(await personOf(hana)).toEqual({ id: hana.socket.id, name: '하나' })
  expect(await personOf(guest)).toEqual({ id: guest.socket.id, name: expect.stringMatching(/^손님 \d{4}$/) })
  expect(await personOf(visitor)).toEqual({ id: visitor.socket.id, name: expect.stringMatching(/^Guest \d{4}$/) })
})

test('who hides the nickname is named by it no more', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  await callEndpoint(server.backend, 'changeMe', { token, body: { hideNickname: true } })
  expect(await personOf(await open({ token }))).toMatchObject({ name: '하***' })
})

test('a session that ends closes its sockets here too, and nobody else’s', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const [hana, guest] = [await open({ token }), await open()]
  await hana.send('join')
  await guest.send('join')
  await callEndpoint(server.backend, 'signOut', { token })
  await eventually(() => expect(hana.socket.connected).toBe(false))
  await eventually(() => expect(guest.received('leave')).toEqual(['하나']))
  expect(guest.socket.connected).toBe(true)
})

test('a message and an event of one’s own come back to the sender alone', async () => {
  const [one, other] = [await open(), await open()]
  expect(await one.send('message', '  안녕 <b>하세요</b> ')).toEqual(ok)
  expect(await one.send('customEventName', { sound: '멍', times: 3, loud: true, until: null })).toEqual(ok)
  expect(one.received('message')).toEqual(['안녕 <b>하세요</b>'])
  expect(one.received('customEventName')).toEqual([{ sound: '멍', times: 3, loud: true, until: null }])
  for (const value of ['a', 1.5, false, null, [1, 'two']]) expect(await one.send('customEventName', value)).toEqual(ok)
  expect(other.events()).toEqual(['message-sent'])
})

test.each([['message'], ['chat message']])('%s: what is no short text is refused and reaches nobody', async (event) => {
  const [one, other] = [await open(), await open()]
  for (const text of [undefined, null, 7, {}, [], '', '  ', 'ㅋ'.repeat(201), 'null\0byte'])
    expect(await one.send(event, text)).toMatchObject(invalid)
  expect(await one.send('customEventName', { deep: { er: 1 } })).toMatchObject(invalid)
  expect(await one.send('customEventName', 'x'.repeat(201))).toMatchObject(invalid)
  await other.send('message', 'still here')
  expect(other.received(event)).toEqual(event === 'message' ? ['still here'] : [])
})

test('what is said in the chat is received by everybody in the lab, with the name of who has said it', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const [hana, guest] = [await open({ token }), await open()]
  const received: unknown[][] = []
  guest.socket.on('chat message', (...args: unknown[]) => received.push(args))
  expect(await hana.send('chat message', '<img src=x>안녕')).toEqual(ok)
  const person = await personOf(hana)
  await eventually(() => expect(received).toEqual([['<img src=x>안녕', person]]))
  expect(hana.received('chat message')).toEqual(['<img src=x>안녕'])
})

test('the chat’s participants know each other, and who of the others is typing', async () => {
  const [one, two, watcher] = [await open(), await open(), await open()]
  await one.send('enter chat')
  await two.send('typing', true)
  const people = [await personOf(one), await personOf(two)]
  await eventually(() => expect(one.received('participants').at(-1)).toEqual({ count: 2, people }))
  expect(one.received('typing')).toEqual([{ person: people[1], typing: true }])
  expect(two.received('typing')).toEqual([])
  await two.send('typing', false)
  await eventually(() => expect(one.received('typing').at(-1)).toEqual({ person: people[1], typing: false }))

  two.socket.disconnect()
  await eventually(() => expect(one.received('participants').at(-1)).toEqual({ count: 1, people: people.slice(0, 1) }))
  expect(watcher.events()).toEqual(['message-sent'])
})

test('a room is told who joins, talks and leaves; leaving closes the socket, after its ack', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  const [hana, guest, outside] = [await open({ token }), await open(), await open()]
  const { name } = await personOf(guest)
  await guest.send('join')
  expect(await hana.send('join', '<b>사장님</b>')).toEqual({ ok: true, ...(await personOf(hana)) })
  expect(await hana.send('chat', { name: '사장님', msg: '안녕하세요' })).toEqual(ok)
  await eventually(() => expect(guest.received('chat')).toEqual([{ name: '하나', msg: '안녕하세요' }]))
  expect(guest.received('join')).toEqual([name, '하나'])

  const closed = new Promise((resolve) => hana.socket.once('disconnect', resolve))
  expect(await hana.send('leave', '사장님')).toEqual(ok)
  expect(await closed).toBe('io server disconnect')
  await eventually(() => expect(guest.received('leave')).toEqual(['하나']))

  expect(await outside.send('chat', { msg: 'from outside' })).toMatchObject(forbidden)
  expect(await outside.send('leave')).toMatchObject(forbidden)
  expect(outside.socket.connected).toBe(true)
  expect(outside.events()).toEqual(['message-sent'])
})

test('who goes without a word has left the room as well, once', async () => {
  const [one, two] = [await open(), await open()]
  await one.send('join')
  await two.send('join')
  await two.send('join room', 'east')
  await one.send('join room', 'east')
  const { name } = await personOf(two)
  two.socket.disconnect()
  await eventually(() => expect(one.received('leave')).toEqual([name]))
  await eventually(() => expect(one.received('notice').at(-1)).toEqual({ room: 'east', name, came: false }))
})

test('of two rooms side by side each receives its own', async () => {
  const [east, west, both] = [await open(), await open(), await open()]
  await east.send('join room', 'east')
  await west.send('join room', 'west')
  for (const room of ['east', 'west', 'east']) await both.send('join room', room)
  const { name } = await personOf(both)
  expect(await both.send('send to room', { room: 'east', msg: '동쪽 방만' })).toEqual(ok)
  await both.send('leave room', 'west')
  await eventually(() => expect(east.received('new message')).toEqual([{ room: 'east', name, msg: '동쪽 방만' }]))
  await eventually(() =>
    expect(west.received('notice').slice(1)).toEqual([
      { room: 'west', name, came: true },
      { room: 'west', name, came: false },
    ]),
  )
  expect(west.received('new message')).toEqual([])
  expect(await west.send('send to room', { room: 'east', msg: 'let me in' })).toMatchObject(forbidden)
  expect(await east.send('join room', 'goods:1')).toMatchObject(invalid)
})
