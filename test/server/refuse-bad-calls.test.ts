import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EndpointName } from '#app/contract/routes.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper, type TestCall } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { shopCaller } from '#test/support/backend/shop-caller.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }
const key = { 'idempotency-key': 'attempt-1' }
const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }
const json = { 'content-type': 'application/json' }
let backend: Backend
let token: string

beforeAll(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, '하나')).token
})
afterAll(() => backend.close())

const call = (name: EndpointName, how: TestCall) => callEndpoint(backend, name, { token, ...how })
const putLine = (how: TestCall) => call('putCartLine', { params: { goodsId: '1' }, ...how })
const quantityText = '수량은 1~99개까지 고를 수 있어요.'

test.each([0, -1, 1.5, 100, 'abc', '3', 2 ** 53, null, true, [1]])('a quantity of %j in JSON', async (quantity) => {
  expect(await putLine({ body: { quantity } })).toMatchObject({
    status: 400,
    body: { code: 'invalid', fields: { quantity: quantityText } },
  })
})

test.each(['0', '-1', '1.5', '100', 'abc', '9007199254740992', '', ' ', 'Infinity', '0x5'])(
  'a quantity of "%s" in a form',
  async (quantity) => {
    const text = new URLSearchParams({ quantity }).toString()
    expect(await putLine({ text, headers: form })).toMatchObject({
      status: 400,
      body: { fields: { quantity: quantityText } },
    })
  },
)

test('a number in a form is a number', async () => {
  expect(await putLine({ text: 'quantity=7&extra=1', headers: form })).toMatchObject({ status: 200, body: {} })
})

test.each<[string, TestCall, number, string]>([
  ['malformed JSON', { text: '{"quantity":', headers: json }, 400, 'malformed_body'],
  ['JSON that is an array', { text: '[1]', headers: json }, 400, 'invalid'],
  ['JSON that is null', { text: 'null', headers: json }, 400, 'invalid'],
  ['no body', {}, 400, 'invalid'],
  [
    'another content type',
    { text: '{"quantity":1}', headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported_media_type',
  ],
  ['no content type', { text: '{"quantity":1}' }, 415, 'unsupported_media_type'],
  ['16 kB of characters, more in bytes', { text: '가'.repeat(6000), headers: json }, 413, 'payload_too_large'],
  ['goods that are unknown', { params: { goodsId: '777777' }, body: { quantity: 1 } }, 404, 'goods_not_found'],
  ['a goods number that is none', { params: { goodsId: 'abc' }, body: { quantity: 1 } }, 400, 'invalid'],
])('%s', async (_, how, status, code) => {
  expect(await putLine(how)).toMatchObject({ status, body: { code } })
})

test('a missing or bad Idempotency-Key is named', async () => {
  const body = { items: [{ goodsId: 1, quantity: 1 }], recipient }
  expect(await call('createOrder', { body })).toMatchObject({
    status: 400,
    body: { fields: { 'Idempotency-Key': '꼭 필요한 항목이에요.' } },
  })
  expect(await call('createOrder', { body, headers: { 'idempotency-key': 'a b' } })).toMatchObject({
    status: 400,
    body: { fields: { 'Idempotency-Key': expect.stringContaining('8~64') } },
  })
})

test('every wrong field of an order is named, in the language that was asked for', async () => {
  const reply = await call('createOrder', {
    headers: { ...key, 'accept-language': 'fr, en-GB;q=0.9, ko;q=0.5' },
    body: {
      items: [
        { goodsId: 1, quantity: 1 },
        { goodsId: 'x', quantity: 0 },
      ],
      recipient: { ...recipient, phone: 'no', name: 5 },
    },
  })
  expect(reply).toMatchObject({
    status: 400,
    body: {
      code: 'invalid',
      errorMessage: 'Please check what you entered.',
      fields: {
        'items.1.goodsId': 'This isn’t a valid product number.',
        'items.1.quantity': 'Choose a quantity from 1 to 99.',
        'recipient.phone': 'Please enter a valid phone number.',
        'recipient.name': 'This field is required.',
      },
    },
  })
})

test("somebody else's order is not there", async () => {
  const other = await signUpShopper(backend, '두리')
  const { body } = await call('createOrder', {
    headers: key,
    body: { items: [{ goodsId: 1, quantity: 1 }], recipient },
  })
  const params = { orderId: (body as { order: { orderId: string } }).order.orderId }
  expect(await call('getOrder', { params })).toMatchObject({ status: 200 })
  expect(await call('getOrder', { params, token: other.token })).toMatchObject({
    status: 404,
    body: { code: 'order_not_found' },
  })
})

test('shoppers may not add, change or retire goods; guests are asked to sign in', async () => {
  for (const name of ['addGoods', 'changeGoods', 'retireGoods'] as const) {
    const how = { params: { goodsId: '1' }, body: { price: 1 } }
    expect(await call(name, how)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await callEndpoint(backend, name, how)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
  }
})

test('signing up names what is wrong', async () => {
  const good = {
    nickname: '세나',
    email: 'sena@example.com',
    password: 'plum-orchard-42',
    confirmPassword: 'plum-orchard-42',
  }
  const signUp = (change: object) => callEndpoint(backend, 'signUp', { body: { ...good, ...change } })

  expect(await signUp({ confirmPassword: 'other' })).toMatchObject({
    status: 400,
    body: { code: 'password_mismatch', errorMessage: '패스워드가 패스워드 확인란과 동일하지 않습니다.' },
  })
  expect(await signUp({ password: 'password1', confirmPassword: 'password1' })).toMatchObject({
    status: 400,
    body: { code: 'invalid', fields: { password: expect.stringContaining('흔한') } },
  })
  expect(await signUp({ nickname: '<b>x</b>', email: 'no' })).toMatchObject({
    status: 400,
    body: { fields: { nickname: expect.anything(), email: expect.anything() } },
  })
  expect(await signUp({})).toMatchObject({ status: 201, body: { message: '회원 가입에 성공하였습니다.' } })
  expect(await signUp({ nickname: 'Sena', email: 'SENA@example.com' })).toMatchObject({
    status: 400,
    body: {
      errorMessage: '이미 가입된 이메일 또는 닉네임이 있습니다.',
      fields: { email: '이미 가입한 이메일이에요.' },
    },
  })
})

test('of two who sign up under one name at once, one gets it', async () => {
  const password = 'plum-orchard-42'
  const replies = await Promise.all(
    ['Mina', 'MINA'].map((nickname, i) =>
      callEndpoint(backend, 'signUp', {
        body: { nickname, email: `m${i}@example.com`, password, confirmPassword: password },
      }),
    ),
  )
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 400)).toHaveLength(1)
})

test('a command with a bad payload is refused by its ack', async () => {
  const caller = shopCaller({ sessionId: undefined, language: 'en' })
  for (const payload of [undefined, null, 'x', 7, [], {}, { goodsId: '1' }]) {
    expect(await backend.runCommand('/', 'BUY', caller, payload)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    })
  }
  expect(await backend.runCommand('/', 'BUY', caller, { goodsId: 1 })).toMatchObject({
    ok: false,
    error: { code: 'unauthenticated' },
  })
})

test('a bug is answered with an id that finds it in the log, and with nothing of itself', async () => {
  const broken = await createTestBackend({
    passwords: {
      hash: () => Promise.resolve('hash'),
      verify: () => Promise.reject(new Error('secret detail')),
    },
  })
  const reply = await callEndpoint(broken, 'signIn', { body: { email: 'a@example.com', password: 'x' } })
  await broken.close()

  expect(reply).toMatchObject({ status: 500, body: { code: 'internal', incidentId: expect.any(String) } })
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(vi.mocked(console.error).mock.calls).toEqual([
    [(reply.body as { incidentId: string }).incidentId, expect.objectContaining({ message: 'secret detail' })],
  ])
  vi.mocked(console.error).mockClear()
})
