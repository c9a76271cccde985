import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SupportThread } from '#app/contract/support.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually } from '#test/support/server/open-socket.ts'
import { openShop, openShopper, openSupport, type SupportClient } from '#test/support/server/open-support.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const code = (name: string) => ({ ok: false, error: { code: name, message: expect.stringMatching(/./) } })

let server: TestServer
beforeEach(async () => {
  server = await startServer({ limits: { packetsPerSocket: { capacity: 2000, perSecond: 2000 } } })
})
afterEach(() => server.close())

test('an administrator names the thread', async () => {
  const shop = await openShop(server)
  for (const payload of ['여보세요', { msg: '여보세요' }])
    expect(await shop.send('msg', payload)).toMatchObject({ error: { fields: { threadId: expect.any(String) } } })
  expect(await shop.send('read', { upTo: 1 })).toMatchObject(code('invalid'))
  expect(await shop.send('msg', { msg: '여보세요', threadId: 5 })).toMatchObject(code('thread_not_found'))
})

test('each side knows how much it has not read, and how far the other has', async () => {
  const [mina, shop] = [await openShopper(server, 'mina'), await openShop(server)]
  const line = async (client: SupportClient) => (await client.threads()).threads[0]
  await mina.says('하나')
  await mina.says('둘')
  expect(await line(shop)).toMatchObject({ nickname: 'mina', unread: 2, readUpTo: 0, latest: { msg: '둘' } })
  expect(await line(mina)).toMatchObject({ unread: 0, readUpTo: 0 })
  await shop.send('read', { threadId: 1, upTo: 1 })
  await eventually(() => expect(mina.received('read')).toEqual([{ threadId: 1, by: 'shop', upTo: 1 }]))
  expect(await line(mina)).toMatchObject({ readUpTo: 1 })
  // Past the newest message, and back again.
  await shop.send('read', { threadId: 1, upTo: 99 })
  await shop.send('read', { threadId: 1, upTo: 1 })
  const answer = await shop.says({ msg: '셋', threadId: 1 })
  expect(await line(shop)).toMatchObject({ unread: 0, readUpTo: 0, latest: { msg: '셋', from: 'shop' } })
  expect(await line(mina)).toMatchObject({ unread: 1, readUpTo: 2 })
  await mina.send('read', { upTo: answer.messageId })
  await eventually(() =>
    expect(shop.received('read')).toEqual([
      { threadId: 1, by: 'shop', upTo: 1 },
      { threadId: 1, by: 'shop', upTo: 2 },
      { threadId: 1, by: 'shopper', upTo: 3 },
    ]),
  )
  expect(await line(mina)).toMatchObject({ unread: 0 })
  for (const upTo of [0, -1, 'x', null]) expect(await mina.send('read', { upTo })).toMatchObject(code('invalid'))
})

test('the inbox has the newest conversation first, page by page, and follows what happens', async () => {
  const shop = await openShop(server)
  const shoppers = [
    await openShopper(server, 'mina'),
    await openShopper(server, 'jun'),
    await openShopper(server, 'hana'),
  ]
  for (const shopper of shoppers) await shopper.says('안녕하세요')
  const [mina] = shoppers
  if (!mina) throw new Error('nobody is there')
  await mina.says('또 저예요')
  const first = await shop.threads({ limit: '2' })
  expect(first.threads.map(({ nickname }) => nickname)).toEqual(['mina', 'hana'])
  const second = await shop.threads({ limit: '2', cursor: first.nextCursor ?? '' })
  expect(second).toMatchObject({ threads: [{ nickname: 'jun' }], nextCursor: null })
  expect(
    await callEndpoint(server.backend, 'listSupportThreads', { token: shop.token, query: { cursor: 'x' } }),
  ).toMatchObject({
    status: 400,
  })
  const lines = () =>
    (shop.received('thread') as SupportThread[]).map(({ nickname, unread }) => `${nickname} ${unread}`)
  await eventually(() => expect(lines()).toEqual(['mina 1', 'jun 1', 'hana 1', 'mina 2']))
  expect(mina.received('thread')).toEqual([])
})

test('a conversation is seen to by one administrator, and all of them are told', async () => {
  const [mina, shop] = [await openShopper(server, 'mina'), await openShop(server)]
  await mina.says('안녕하세요')
  const assign = (assigned: unknown, threadId = '1') =>
    callEndpoint(server.backend, 'changeSupportThread', { token: shop.token, params: { threadId }, body: { assigned } })
  const { user } = (await callEndpoint(server.backend, 'getMe', { token: shop.token })).body as {
    user: { nickname: string }
  }
  expect(await assign(true)).toMatchObject({ status: 200, body: { thread: { assignee: user.nickname } } })
  expect(await assign(false)).toMatchObject({ body: { thread: { assignee: null } } })
  await eventually(() =>
    expect((shop.received('thread') as SupportThread[]).map(({ assignee }) => assignee)).toEqual([
      null,
      user.nickname,
      null,
    ]),
  )
  expect(await assign(true, '9')).toMatchObject({ status: 404 })
  expect(await assign('yes')).toMatchObject({ status: 400 })
})

test('of two administrators who take a conversation at once, the later is told', async () => {
  const [mina, shop] = [await openShopper(server, 'mina'), await openShop(server)]
  await mina.says('안녕하세요')
  const assign = (body: object) =>
    callEndpoint(server.backend, 'changeSupportThread', { token: shop.token, params: { threadId: '1' }, body })
  const refused = { status: 409, body: { code: 'thread_changed' } }
  expect(await assign({ assigned: true, expectedAssignee: '다른 관리자' })).toMatchObject(refused)
  expect(await assign({ assigned: true, expectedAssignee: null })).toMatchObject({ status: 200 })
  // Sent again after a lost answer.
  expect(await assign({ assigned: true, expectedAssignee: null })).toMatchObject({ status: 200 })
  expect(await assign({ assigned: false, expectedAssignee: '다른 관리자' })).toMatchObject(refused)
})

test('the conversation of a deleted account leaves every inbox, and those of an administrator who leaves become free', async () => {
  const [mina, jun, shop] = [
    await openShopper(server, 'mina'),
    await openShopper(server, 'jun'),
    await openShop(server),
  ]
  await mina.says('안녕하세요')
  await jun.says('안녕하세요')
  const boss = await signUpShopper(server.backend, 'boss')
  const { user } = (await server.backend.findSession(boss.token)) ?? expect.fail('there is no session')
  const params = { userId: String(user.userId) }
  await callEndpoint(server.backend, 'changeRole', {
    token: shop.token,
    params,
    body: { role: 'administrator', password: 'plum-orchard-42' },
  })
  const assign = { token: boss.token, params: { threadId: '2' }, body: { assigned: true } }
  await callEndpoint(server.backend, 'changeSupportThread', assign)
  for (const { token } of [mina, boss])
    await callEndpoint(server.backend, 'deleteMe', { token, body: { password: boss.password } })
  await eventually(() => expect(shop.received('thread_removed')).toEqual([{ threadId: 1 }]))
  await eventually(() =>
    expect((shop.received('thread') as SupportThread[]).slice(-2).map(({ assignee }) => assignee)).toEqual([
      'boss',
      null,
    ]),
  )
  expect(jun.received('thread_removed')).toEqual([])
})

test('who is signed out, changes sides or leaves is cut off, and the conversation goes with the account', async () => {
  const shopper = await signUpShopper(server.backend, 'mina')
  const [mina, shop] = [await openSupport(server, shopper.token), await openShop(server)]
  await mina.says('안녕하세요')
  const elsewhere = await openSupport(server, await signInAs(server.backend, shopper))
  await callEndpoint(server.backend, 'signOut', { token: mina.token })
  await eventually(() => expect(mina.socket.connected).toBe(false))
  expect(elsewhere.socket.connected).toBe(true)

  const { threads } = await shop.threads()
  expect(threads).toHaveLength(1)
  const user = (await callEndpoint(server.backend, 'getMe', { token: elsewhere.token })).body as {
    user: { userId: number }
  }
  const changeRole = (role: string) =>
    callEndpoint(server.backend, 'changeRole', {
      token: shop.token,
      params: { userId: String(user.user.userId) },
      body: { role, password: 'plum-orchard-42' },
    })
  await changeRole('administrator')
  await eventually(() => expect(elsewhere.socket.connected).toBe(false))
  const asAdministrator = await openSupport(server, elsewhere.token)
  await changeRole('shopper')
  await eventually(() => expect(asAdministrator.socket.connected).toBe(false))
  const other = await openShopper(server, 'jun')
  const demoted = await openSupport(server, elsewhere.token)
  await other.says('비밀')
  await eventually(() => expect(shop.received('msg')).toContain('비밀'))
  expect(demoted.events()).toEqual([])

  const leave = { token: demoted.token, body: { password: shopper.password } }
  expect(await callEndpoint(server.backend, 'deleteMe', leave)).toMatchObject({ status: 204 })
  await eventually(() => expect(demoted.socket.connected).toBe(false))
  expect((await shop.threads()).threads.map(({ nickname }) => nickname)).toEqual(['jun'])
})

test('an administrator who is demoted while shaking hands receives nothing as one', async () => {
  const shopper = await signUpShopper(server.backend, 'mina')
  const { backend } = server
  const { user } = (await backend.findSession(shopper.token)) ?? expect.fail('there is no session')
  const token = await signInAs(backend, testAdministrator)
  const changeRole = (role: string) =>
    callEndpoint(backend, 'changeRole', {
      token,
      params: { userId: String(user.userId) },
      body: { role, password: 'plum-orchard-42' },
    })
  await changeRole('administrator')
  const findSession = backend.findSession.bind(backend)
  // The role changes after the handshake has read it.
  backend.findSession = async (presented) => {
    const session = await findSession(presented)
    if (presented === shopper.token) await changeRole('shopper')
    return session
  }
  const late = await openSupport(server, shopper.token)
  await eventually(() => expect(late.socket.connected).toBe(false))
  expect(late.events()).toEqual([])
})

test('one conversation is looked up by its number: by its shopper and by administrators', async () => {
  const mina = await openShopper(server, 'mina')
  await mina.says('안녕하세요')
  const jun = await openShopper(server, 'jun')
  const shop = await openShop(server)
  const look = async (token: string, threadId = '1') =>
    callEndpoint(server.backend, 'getSupportThread', { token, params: { threadId } })
  expect(await look(shop.token)).toMatchObject({ status: 200, body: { thread: { nickname: 'mina', unread: 1 } } })
  expect(await look(mina.token)).toMatchObject({ status: 200, body: { thread: { threadId: 1, unread: 0 } } })
  for (const missing of [await look(jun.token), await look(shop.token, '5')])
    expect(missing).toMatchObject({ status: 404, body: { code: 'thread_not_found' } })
})
