import { expect, onTestFinished, test } from 'vitest'
import type { LimitSettings } from '#mock-server/core/run/limits/limit-settings.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { shopCaller } from '#test/support/backend/shop-caller.ts'

async function backendWith(limits: Partial<LimitSettings>) {
  const backend = await createTestBackend({ limits })
  onTestFinished(() => backend.close())
  return backend
}

const refused = {
  status: 429,
  body: { code: 'too_many_requests' },
  headers: { 'Retry-After': expect.stringMatching(/^([1-9]|[1-5]\d|60)$/) },
}
const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }

test('one address calls too often; another is served', async () => {
  const backend = await backendWith({ callsPerAddress: { points: 2, seconds: 60 } })
  for (let i = 0; i < 2; i += 1) expect(await callEndpoint(backend, 'listGoods')).toMatchObject({ status: 200 })
  expect(await callEndpoint(backend, 'listGoods')).toMatchObject(refused)
  expect(await callEndpoint(backend, 'listGoods', { address: '192.0.2.7' })).toMatchObject({ status: 200 })
})

test('an account is guessed from many addresses; its owner gets in before that, and starts anew', async () => {
  const backend = await backendWith({ signInsPerAccount: { points: 3, seconds: 60 } })
  const { email, password } = await signUpShopper(backend, '하나')
  let host = 0
  const guess = (words: string) =>
    callEndpoint(backend, 'signIn', {
      body: { email: email.toUpperCase(), password: words },
      address: `192.0.2.${(host += 1)}`,
    })

  for (const words of ['wrong', 'wrong', password, 'wrong', 'wrong', 'wrong']) {
    expect(await guess(words)).toMatchObject({ status: words === password ? 200 : 400 })
  }
  expect(await guess(password)).toMatchObject(refused)
})

test('sign-ins and sign-ups of one address are counted', async () => {
  const backend = await backendWith({
    signInsPerAddress: { points: 1, seconds: 60 },
    signUpsPerAddress: { points: 1, seconds: 60 },
  })
  await signUpShopper(backend, '하나')
  const password = 'plum-orchard-42'
  const signIn = await callEndpoint(backend, 'signIn', { body: { email: 'a@example.com', password } })
  const body = { nickname: '두리', email: 'b@example.com', password, confirmPassword: password }
  expect(signIn).toMatchObject(refused)
  expect(await callEndpoint(backend, 'signUp', { body })).toMatchObject(refused)
})

test('orders of an account, under any of its sessions, and commands of a socket are counted', async () => {
  const backend = await backendWith({
    ordersPerAccount: { points: 1, seconds: 60 },
    commandsPerKey: { points: 2, seconds: 60 },
  })
  const { token, ...hana } = await signUpShopper(backend, '하나')
  const order = (key: string, as = token) =>
    callEndpoint(backend, 'createOrder', {
      token: as,
      headers: { 'idempotency-key': key },
      body: { items: [{ goodsId: 1, quantity: 1 }], recipient },
    })
  expect(await order('attempt-1')).toMatchObject({ status: 201 })
  expect(await order('attempt-2')).toMatchObject(refused)
  expect(await order('attempt-3', await signInAs(backend, hana))).toMatchObject(refused)

  const visited: string[] = []
  const caller = shopCaller({
    sessionId: (await backend.findSession(token))?.sessionId,
    language: 'ko',
    enterPage: (path) => visited.push(path),
  })
  const tooMany = { ok: false, error: { code: 'too_many_requests' } }
  expect(await backend.runCommand('/', 'BUY', caller, { goodsId: 1 })).toMatchObject(tooMany)
  expect(await backend.runCommand('/', 'CHANGED_PAGE', caller, '/goods?x=1')).toEqual({ ok: true })
  expect(await backend.runCommand('/', 'CHANGED_PAGE', caller, '/goods?x=2')).toMatchObject(tooMany)
  expect(visited).toEqual(['/goods?x=1'])
})
