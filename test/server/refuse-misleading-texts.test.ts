import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }
let backend: Backend
let token: string

beforeAll(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, '하나')).token
})
afterAll(() => backend.close())

const order = (part: Partial<typeof recipient>) =>
  callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { items: [{ goodsId: 1, quantity: 1 }], recipient: { ...recipient, ...part } },
  })

// SQLite would cut a text at U+0000. Characters that change the direction display another address than the stored one.
test.each(['3\u0000층', '3\n층', 'gnp\u202e층', '\u20663층', '\ud800'])(
  'an address with %j is refused',
  async (text) => {
    for (const field of ['name', 'address1', 'address2'] as const) {
      expect(await order({ [field]: text })).toMatchObject({
        status: 400,
        body: { fields: { [`recipient.${field}`]: '입력한 내용을 다시 확인해 주세요.' } },
      })
    }
  },
)

test.each(['', ' ', '\u200b', '\u3164', '\u00ad\u2060'])('a name of %j is none', async (name) => {
  expect(await order({ name })).toMatchObject({
    status: 400,
    body: { fields: { 'recipient.name': '꼭 필요한 항목이에요.' } },
  })
})

test('a name of another script is one', async () => {
  for (const name of ['محمد', 'ישראל', 'Zoë 👩‍👩‍👧', '김 하나']) {
    expect(await order({ name })).toMatchObject({ status: 201, body: { order: { recipient: { name } } } })
  }
})

test.each(['\u3164\u3164', '하나\u3164', '\uffa0나', 'mina\ufe0f', 'mi\u200bna', 'mina\u202e'])(
  'nobody is called %j, which looks like another name or none',
  async (nickname) => {
    const password = 'plum-orchard-42'
    const body = { nickname, email: 'x@example.com', password, confirmPassword: password }
    expect(await callEndpoint(backend, 'signUp', { body })).toMatchObject({
      status: 400,
      body: { fields: { nickname: expect.stringContaining('닉네임은') } },
    })
  },
)
