import { expect, onTestFinished, test, vi } from 'vitest'
import type { LimitSettings } from '#mock-server/core/run/limits/limit-settings.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { shopCaller } from '#test/support/backend/shop-caller.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

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

test('an account is guessed: strangers are slowed, and its owner gets in from anywhere else', async () => {
  const backend = await backendWith({ guessesPerCaller: { points: 3, seconds: 60 } })
  const { email, password } = await signUpShopper(backend, '하나')
  const signIn = (words: string, address: string) =>
    callEndpoint(backend, 'signIn', { body: { email: email.toUpperCase(), password: words }, address })
  for (let guess = 0; guess < 3; guess += 1) expect(await signIn('wrong', '192.0.2.1')).toMatchObject({ status: 400 })
  expect(await signIn(password, '192.0.2.1')).toMatchObject(refused)
  expect(await signIn(password, '192.0.2.2')).toMatchObject({ status: 200 })
  // Who gets in starts anew.
  for (const words of ['wrong', 'wrong', password, 'wrong', 'wrong', password])
    expect(await signIn(words, '192.0.2.3')).toMatchObject({ status: words === password ? 200 : 400 })
})

test('an account is guessed from many addresses; a browser that it knows gets in all the same', async () => {
  const backend = await backendWith({
    signInsPerAddress: { points: 4, seconds: 60 },
    guessesPerCaller: { points: 2, seconds: 60 },
    guessesPerAccount: { points: 5, seconds: 60 },
  })
  const { email, password } = await signUpShopper(backend, '하나')
  const signIn = (words: string, address: string, device = '') =>
    callEndpoint(backend, 'signIn', { body: { email, password: words }, address, device })
  const { setDevice } = await signIn(password, '192.0.2.1')
  const device = `another-account.0123~${setDevice?.token}`
  for (let host = 2; host < 7; host += 1) await signIn('wrong', `192.0.2.${host}`)
  expect(await signIn(password, '192.0.2.9')).toMatchObject(refused)
  expect(await signIn(password, '192.0.2.9', device)).toMatchObject({ status: 200 })

  // It may guess no more than anybody else, and what others sign is worth nothing.
  for (let guess = 0; guess < 2; guess += 1)
    expect(await signIn('wrong', '192.0.2.9', device)).toMatchObject({ status: 400 })
  expect(await signIn(password, '192.0.2.9', device)).toMatchObject(refused)
  const forged = device.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect(await signIn(password, '192.0.2.10', forged)).toMatchObject(refused)
  const other = await signUpShopper(backend, '두리')
  const { setDevice: othersDevice } = await callEndpoint(backend, 'signIn', { body: other, address: '192.0.2.11' })
  expect(await signIn(password, '192.0.2.11', othersDevice?.token)).toMatchObject(refused)
})

test('strangers go on guessing an account; its owner gets in from a new browser when it is their turn', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const backend = await backendWith({
    guessesPerCaller: { points: 2, seconds: 900 },
    guessesPerAccount: { points: 3, seconds: 900 },
    guessesInQueue: { points: 3, seconds: 90 },
  })
  const { email, password } = await signUpShopper(backend, '하나')
  const signIn = (words: string, address: string) =>
    callEndpoint(backend, 'signIn', { body: { email, password: words }, address })
  const waits = (seconds: number) => ({ status: 429, headers: { 'Retry-After': String(seconds) } })
  for (let host = 1; host <= 3; host += 1) await signIn('wrong', `192.0.2.${host}`)

  // One attempt in 30 s, in the order of asking. Asking again moves nobody, and is no guess.
  expect(await signIn('wrong', '192.0.2.1')).toMatchObject(waits(30))
  for (let press = 0; press < 5; press += 1) {
    expect(await signIn(password, '192.0.2.9')).toMatchObject({
      ...waits(60),
      body: { errorMessage: '요청이 너무 많아요. 1분 뒤에 다시 시도해 주세요.' },
    })
    expect(await signIn('wrong', '192.0.2.1')).toMatchObject(waits(30))
  }
  expect(await signIn('wrong', '192.0.2.2')).toMatchObject(waits(90))
  // Nobody else can wait until then.
  expect(await signIn('wrong', '192.0.2.3')).toMatchObject(waits(90))

  vi.advanceTimersByTime(30_000)
  expect(await signIn('wrong', '192.0.2.1')).toMatchObject({ status: 400 })
  // An address with wrong passwords of its own is refused whatever its turn.
  expect(await signIn('wrong', '192.0.2.1')).toMatchObject({ status: 429 })
  expect(await signIn(password, '192.0.2.9')).toMatchObject({
    ...waits(30),
    body: { errorMessage: '요청이 너무 많아요. 30초 뒤에 다시 시도해 주세요.' },
  })
  vi.advanceTimersByTime(30_000)
  expect(await signIn(password, '192.0.2.9')).toMatchObject({ status: 200 })
  // The last turn comes when the queue ends.
  vi.advanceTimersByTime(30_000)
  expect(await signIn('wrong', '192.0.2.2')).toMatchObject({ status: 400 })
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

test('an account guesses codes of coupons: it has to wait, also for the right ones, and still sees prices', async () => {
  const backend = await backendWith({ couponGuessesPerAccount: { points: 2, seconds: 60 } })
  const administrator = await signInAs(backend, testAdministrator)
  const coupon = {
    code: 'RIGHT',
    kind: 'amount',
    value: 1000,
    startsAt: '2020-01-01T00:00:00Z',
    endsAt: '2990-01-01T00:00:00Z',
  }
  await callEndpoint(backend, 'addCoupon', { token: administrator, body: coupon })
  const { token } = await signUpShopper(backend, '하나')
  const quote = (couponCode?: string, as = token) =>
    callEndpoint(backend, 'quoteOrder', { token: as, body: { items: [{ goodsId: 1, quantity: 1 }], couponCode } })
  for (const code of ['RIGHT', 'GUESS-1', 'RIGHT', 'GUESS-2']) expect(await quote(code)).toMatchObject({ status: 200 })
  expect(await quote('GUESS-3')).toMatchObject(refused)
  expect(await quote('RIGHT')).toMatchObject(refused)
  expect(await quote()).toMatchObject({ status: 200 })
  expect(await quote('RIGHT', administrator)).toMatchObject({ status: 200 })
})
