import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { shopCaller } from '#test/support/backend/shop-caller.ts'

const day = 24 * 60 * 60 * 1000
let clock: number
let backend: Backend
let hana: TestShopper

beforeEach(async () => {
  clock = Date.parse('2030-01-01T00:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  hana = await signUpShopper(backend, '하나')
})
afterEach(() => backend.close())

const me = (credentials: { token?: string; cookie?: string }) => callEndpoint(backend, 'getMe', credentials)

test('a session lives 30 days from its last use', async () => {
  const { token } = hana
  for (let visit = 0; visit < 3; visit += 1) {
    clock += 29 * day
    expect(await me({ token })).toMatchObject({ status: 200, body: { user: { nickname: '하나', role: 'shopper' } } })
  }
  clock += 30 * day
  expect(await me({ token })).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
})

test('who only talks stays signed in, and the cookie that no socket can renew lives on', async () => {
  const sessionId = (await backend.findSession(hana.token))?.sessionId
  const caller = shopCaller({ sessionId, language: 'ko' })
  for (let visit = 0; visit < 3; visit += 1) {
    clock += 29 * day
    const message = { room: 'goods:1', msg: '아직 있어요' }
    expect(await backend.runCommand('/', 'send to room', caller, message)).toMatchObject({ ok: true })
  }
  clock += 29 * day
  expect(await me({ cookie: hana.token })).toMatchObject({ status: 200, setSession: { maxAge: 400 * 24 * 60 * 60 } })
})

test('the cookie is renewed when the session is, at most once a day', async () => {
  const cookie = hana.token
  clock += day / 2
  expect((await me({ cookie })).setSession).toBeUndefined()
  clock += day
  expect((await me({ cookie })).setSession).toEqual({ token: cookie, maxAge: 400 * 24 * 60 * 60 })
  expect((await me({ cookie })).setSession).toBeUndefined()
})

test('signing out ends the session everywhere, and only this one', async () => {
  const domainEvents: DomainEvent[] = []
  backend.domainEvents.subscribe((event) => domainEvents.push(event))
  const other = await signInAs(backend, hana)
  const sessionId = (await backend.findSession(hana.token))?.sessionId
  const caller = shopCaller({ sessionId, language: 'en' })

  const reply = await callEndpoint(backend, 'signOut', { cookie: hana.token })

  expect(reply).toMatchObject({ status: 204, body: undefined, setSession: 'ended' })
  expect(domainEvents).toEqual([{ type: 'session-ended', sessionId }])
  expect(await backend.findSession(hana.token)).toBeNull()
  expect(await backend.runCommand('/', 'BUY', caller, { goodsId: 1 })).toMatchObject({
    ok: false,
    error: { code: 'unauthenticated', message: 'Please sign in first.' },
  })
  expect(await me({ token: other })).toMatchObject({ status: 200 })
})

test('a dead cookie makes a guest and is forgotten; a dead token is refused even where guests may call', async () => {
  expect(await callEndpoint(backend, 'listGoods', { cookie: 'dead' })).toMatchObject({
    status: 200,
    setSession: 'ended',
  })
  expect(await me({ cookie: 'dead' })).toMatchObject({ status: 401, setSession: 'ended' })
  const refused = await callEndpoint(backend, 'listGoods', { token: 'null', cookie: hana.token })
  expect(refused).toMatchObject({ status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
})

test('an unknown e-mail and a wrong password are answered alike', async () => {
  const wrong = await callEndpoint(backend, 'signIn', { body: { email: hana.email, password: 'not this one' } })
  const unknown = await callEndpoint(backend, 'signIn', { body: { email: 'no@example.com', password: 'not this one' } })
  expect(wrong).toMatchObject({ status: 400, body: { errorMessage: '이메일 또는 패스워드가 잘못됐습니다.' } })
  expect(unknown).toEqual(wrong)
})

test('the token is answered to API clients alone', async () => {
  const { email, password } = hana
  expect((await callEndpoint(backend, 'signIn', { body: { email, password } })).body).toHaveProperty('token')
  const reply = await callEndpoint(backend, 'signIn', { body: { email, password, session: 'cookie' } })
  expect(reply).toMatchObject({ status: 200, body: {}, setSession: { maxAge: 34_560_000 } })
  expect(reply.body).not.toHaveProperty('token')
})
