import { afterEach, beforeEach, expect, test } from 'vitest'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { errorOf, eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let token: string
let hana: TestShopper
let hanaId: number

let transactions: MeetingStore

beforeEach(async () => {
  transactions = createMeetingStore(await openTestStore())
  server = await startServer({ backend: { store: transactions.store } })
  token = await signInAs(server.backend, testAdministrator)
  hana = await signUpShopper(server.backend, '하나')
  hanaId = (await server.backend.findSession(hana.token))?.user.userId ?? 0
})
afterEach(() => server.close())

const { password } = testAdministrator

const changeRole = (userId: number | string, role: string, by = token) =>
  callEndpoint(server.backend, 'changeRole', {
    token: by,
    params: { userId: String(userId) },
    body: { role, password },
  })

test('who is made an administrator may work in the admin, under the same session', async () => {
  expect(await errorOf(`${server.url}/admin-alert`, { auth: { token: hana.token } })).toMatchObject({
    message: 'forbidden',
  })
  expect(await changeRole(hanaId, 'administrator')).toMatchObject({
    status: 200,
    body: { user: { userId: hanaId, nickname: '하나', role: 'administrator' } },
  })
  const admin = await openSocket(`${server.url}/admin-alert`, { auth: { token: hana.token } })
  expect(admin.socket.connected).toBe(true)
  expect((await callEndpoint(server.backend, 'listAudit', { token: hana.token })).status).toBe(200)
})

test('the sockets of one who is no longer an administrator close in every namespace at once', async () => {
  await changeRole(hanaId, 'administrator')
  const auth = { token: hana.token }
  const [admin, shop] = [
    await openSocket(`${server.url}/admin-alert`, { auth }),
    await openSocket(server.url, { auth }),
  ]
  const other = await openSocket(`${server.url}/admin-alert`, { auth: { token } })

  await changeRole(hanaId, 'shopper')
  await eventually(() => expect([admin.socket.connected, shop.socket.connected]).toEqual([false, false]))
  expect(other.socket.connected).toBe(true)

  expect(await errorOf(`${server.url}/admin-alert`, { auth })).toMatchObject({ message: 'forbidden' })
  expect((await openSocket(server.url, { auth })).socket.connected).toBe(true)
  for (const name of ['listAllOrders', 'getFigures', 'listAudit', 'listPictures'] as const) {
    expect((await callEndpoint(server.backend, name, { token: hana.token })).status, name).toBe(403)
  }
})

test('of two administrators who take the right from each other at once one keeps it', async () => {
  await changeRole(hanaId, 'administrator')
  const ownId = (await server.backend.findSession(token))?.user.userId ?? 0
  transactions.meet(2)
  const replies = await Promise.all([changeRole(hanaId, 'shopper'), changeRole(ownId, 'shopper', hana.token)])
  // Whichever comes first wins.
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403])
  const sessions = await Promise.all([token, hana.token].map((one) => server.backend.findSession(one)))
  const roles = sessions.map((session) => session?.user.role)
  expect(roles).toHaveLength(2)
  expect(new Set(roles)).toEqual(new Set(['administrator', 'shopper']))
})

test('what changes nothing closes nothing', async () => {
  const socket = await openSocket(server.url, { auth: { token: hana.token } })
  expect((await changeRole(hanaId, 'shopper')).status).toBe(200)
  expect(await socket.send('CHANGED_PAGE', '/')).toMatchObject({ ok: true })
})

test('nobody changes their own rights, nobody else’s without the right to, and nobody’s who is not there', async () => {
  const ownId = (await server.backend.findSession(token))?.user.userId ?? 0
  expect(await changeRole(ownId, 'shopper')).toMatchObject({ status: 409, body: { code: 'own_account' } })
  expect((await changeRole(hanaId, 'administrator', hana.token)).status).toBe(403)
  expect(await changeRole(999_999, 'shopper')).toMatchObject({ status: 404, body: { code: 'user_not_found' } })
  for (const [userId, role] of [
    ['abc', 'shopper'],
    ['-1', 'shopper'],
    [hanaId, 'king'],
  ] as const) {
    expect(await changeRole(userId, role)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
})

test('a wrong password of one’s own changes no role', async () => {
  const params = { userId: String(hanaId) }
  const role = 'administrator'
  const empty = await callEndpoint(server.backend, 'changeRole', { token, params, body: { role, password: '' } })
  expect(empty).toMatchObject({ status: 400 })
  const wrong = await callEndpoint(server.backend, 'changeRole', {
    token,
    params,
    body: { role, password: 'guessed-it-42' },
  })
  expect(wrong).toMatchObject({ body: { code: 'wrong_credentials', fields: { password: expect.any(String) } } })
  expect((await server.backend.findSession(hana.token))?.user.role).toBe('shopper')
})

test('an administrator finds an account by its e-mail address in any spelling, and nobody else does', async () => {
  const email = (await server.backend.findSession(hana.token))?.user.email ?? ''
  const find = (body: object, by = token) => callEndpoint(server.backend, 'findAccount', { token: by, body })
  expect(await find({ email: ` ${email.toUpperCase()} ` })).toMatchObject({
    status: 200,
    body: { user: { userId: hanaId } },
  })
  expect(await find({ email: 'nobody@example.com' })).toMatchObject({ status: 404, body: { code: 'user_not_found' } })
  expect(await find({ email: 'nobody' })).toMatchObject({
    status: 400,
    body: { fields: { email: expect.any(String) } },
  })
  expect((await find({ email }, hana.token)).status).toBe(403)
})
