import { afterEach, beforeEach, expect, test } from 'vitest'
import { namespaceNames, socket as namespaces } from '#app/contract/socket.ts'
import type { User } from '#app/contract/user.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let store: Store
let transactions: MeetingStore
let server: TestServer
beforeEach(async () => {
  store = await openTestStore()
  transactions = createMeetingStore(store)
  server = await startServer({ backend: { store: transactions.store } })
})
afterEach(() => server.close())

const deleteAccount = ({ token, password }: Pick<TestShopper, 'token' | 'password'>) =>
  callEndpoint(server.backend, 'deleteMe', { token, body: { password } })

test('every session of the account ends, and its sockets close in all namespaces', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  const elsewhere = await signInAs(server.backend, hana)
  const mina = await signUpShopper(server.backend, '미나')
  const open = namespaceNames.filter((name) => namespaces[name].access !== ('administrator' as string))
  const connect = (token: string) =>
    Promise.all(open.map((name) => openSocket(`${server.url}${name}`, { auth: { token } })))
  const own = [...(await connect(hana.token)), ...(await connect(elsewhere))]
  const others = await connect(mina.token)

  expect(await deleteAccount(hana)).toMatchObject({ status: 204, body: undefined, setSession: 'ended' })

  await eventually(() => expect(own.some(({ socket }) => socket.connected)).toBe(false))
  expect(others.every(({ socket }) => socket.connected)).toBe(true)
  for (const token of [hana.token, elsewhere]) {
    expect(await callEndpoint(server.backend, 'getMe', { token })).toMatchObject({ status: 401 })
  }
})

test('nothing personal stays in the database; orders and feed do, as a former member’s', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  await buy(server.backend, hana.token, 1)
  await callEndpoint(server.backend, 'putCartLine', {
    token: hana.token,
    params: { goodsId: '2' },
    body: { quantity: 1 },
  })
  await callEndpoint(server.backend, 'addWish', { token: hana.token, params: { goodsId: '2' } })
  const recipient = { name: '하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
  await callEndpoint(server.backend, 'addAddress', { token: hana.token, body: { label: '하나네', recipient } })
  await makeAdministrator(hana)
  expect(JSON.stringify(await everything())).toContain('하나')

  await deleteAccount(hana)

  const kept = await everything()
  for (const personal of ['하나', hana.email, '010-1234-5678', '서울시 중구 1']) {
    expect(JSON.stringify(kept)).not.toContain(personal)
  }
  expect(kept['cart_lines']).toEqual([])
  expect(kept['wishes']).toEqual([])
  expect(kept['addresses']).toEqual([])
  expect(kept['orders']).toHaveLength(1)
  expect(kept['order_lines']).toHaveLength(1)
  const { body } = await callEndpoint(server.backend, 'listPurchases')
  expect(body).toMatchObject({ purchases: [{ nickname: '탈퇴한 회원', goodsId: 1 }] })
})

test('e-mail and nickname can be registered anew, by an account that owns nothing of the old one', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  await buy(server.backend, hana.token)
  await deleteAccount(hana)
  expect(await callEndpoint(server.backend, 'signIn', { body: hana })).toMatchObject({ status: 400 })

  const body = { nickname: hana.nickname, email: hana.email, password: hana.password, confirmPassword: hana.password }
  expect(await callEndpoint(server.backend, 'signUp', { body })).toMatchObject({ status: 201 })
  const token = await signInAs(server.backend, hana)
  expect((await callEndpoint(server.backend, 'listOrders', { token })).body).toMatchObject({ orders: [] })
})

test('a wrong password deletes nothing, is named at its field, and has a limit that no stranger uses up', async () => {
  const three = { points: 3, seconds: 60 }
  const limited = await startServer({ backend: { limits: { deletionsPerAccount: three, guessesPerAccount: three } } })
  const { token, email, password } = await signUpShopper(limited.backend, '하나')
  for (let guess = 0; guess < 4; guess += 1)
    await callEndpoint(limited.backend, 'signIn', { body: { email, password: 'not-the-one' }, address: '192.0.2.7' })
  const attempt = (tried: string) => callEndpoint(limited.backend, 'deleteMe', { token, body: { password: tried } })
  for (let tries = 0; tries < 3; tries += 1) {
    expect(await attempt('not-the-one')).toMatchObject({
      status: 400,
      body: { code: 'wrong_credentials', fields: { password: '비밀번호가 맞지 않아요.' } },
    })
  }
  expect(await attempt(password)).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect(await callEndpoint(limited.backend, 'getMe', { token })).toMatchObject({ status: 200 })
  await limited.close()
})

test('the only administrator can’t leave; one of two can', async () => {
  const token = await signInAs(server.backend, testAdministrator)
  const administrator = { token, password: testAdministrator.password }
  expect(await deleteAccount(administrator)).toMatchObject({ status: 409, body: { code: 'last_administrator' } })
  expect(await callEndpoint(server.backend, 'getMe', { token })).toMatchObject({ status: 200 })

  const hana = await signUpShopper(server.backend, '하나')
  await makeAdministrator(hana)
  expect(await deleteAccount(administrator)).toMatchObject({ status: 204 })
  expect(await deleteAccount(hana)).toMatchObject({ status: 409 })
  // Audit entries of the administrator stay.
  expect((await callEndpoint(server.backend, 'listAudit', { token: hana.token })).body).toMatchObject({
    entries: [{ action: 'role', nickname: '탈퇴한 회원', name: '하나' }],
  })
})

test('an order that is under way while its account is deleted leaves nothing behind', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  const ordered = callEndpoint(server.backend, 'createOrder', {
    token: hana.token,
    headers: { 'idempotency-key': 'under-way' },
    body: {
      items: [{ goodsId: 1, quantity: 1 }],
      recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' },
    },
  })
  await Promise.all([ordered, deleteAccount(hana)])
  expect(JSON.stringify(await everything())).not.toContain('김하나')
})

test('a setting that is changed while its account is deleted changes nothing of the former member', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  await buy(server.backend, hana.token)
  transactions.meet(2)
  const deleted = deleteAccount(hana)
  await eventually(() => expect(transactions.waiting()).toBe(1))
  const changed = callEndpoint(server.backend, 'changeMe', { token: hana.token, body: { hideNickname: true } })
  expect((await Promise.all([deleted, changed])).map(({ status }) => status)).toEqual([204, 401])
  expect((await callEndpoint(server.backend, 'listPurchases')).body).toMatchObject({
    purchases: [{ nickname: '탈퇴한 회원' }],
  })
})

test('who is made an administrator while leaving does not leave the shop without one', async () => {
  const token = await signInAs(server.backend, testAdministrator)
  const hana = await signUpShopper(server.backend, '하나')
  transactions.meet(3)
  const promoted = makeAdministrator(hana, token)
  await eventually(() => expect(transactions.waiting()).toBe(1))
  const administratorLeaves = deleteAccount({ token, password: testAdministrator.password })
  await eventually(() => expect(transactions.waiting()).toBe(2))
  const replies = await Promise.all([administratorLeaves, deleteAccount(hana), promoted])
  expect(replies.slice(0, 2)).toMatchObject([{ status: 204 }, { status: 409, body: { code: 'last_administrator' } }])
})

async function makeAdministrator({ token }: TestShopper, by?: string): Promise<void> {
  const { user } = (await callEndpoint(server.backend, 'getMe', { token })).body as { user: User }
  const { status } = await callEndpoint(server.backend, 'changeRole', {
    token: by ?? (await signInAs(server.backend, testAdministrator)),
    params: { userId: String(user.userId) },
    body: { role: 'administrator', password: testAdministrator.password },
  })
  if (status !== 200) throw new Error(`changing the role was answered ${status}`)
}

/** All rows of the tables that hold data about people. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = [
    'users',
    'sessions',
    'cart_lines',
    'wishes',
    'addresses',
    'orders',
    'order_lines',
    'order_answers',
    'purchase_feed',
    'talk_messages',
    'audit',
  ] as const
  const rows = await Promise.all(tables.map((table) => store.db.selectFrom(table).selectAll().execute()))
  return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]))
}
