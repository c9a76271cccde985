import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

let backend: Backend
let token: string

beforeAll(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, '하나')).token
})
afterAll(() => backend.close())

const orderFor = (phone: string) =>
  callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: {
      items: [{ goodsId: 1, quantity: 1 }],
      recipient: { name: '김하나', phone, address1: '서울', address2: '' },
    },
  })

test.each([
  ['010-1234-5678', '010-1234-5678'],
  ['01012345678', '010-1234-5678'],
  ['\u202a+82 10-1234-5678\u202c', '+82 10-1234-5678'],
  ['0082 10 1234 5678', '+82 10-1234-5678'],
  ['(+82) 10-1234-5678', '+82 10-1234-5678'],
])('%j is stored as %s', async (typed, phone) => {
  expect(await orderFor(typed)).toMatchObject({ status: 201, body: { order: { recipient: { phone } } } })
})

test.each([
  ['02-123-4567 내선 12', '내선 번호는 빼고 적어 주세요.'],
  ['010-1234', '연락처를 다시 확인해 주세요.'],
  ['010-1234-56789', '연락처를 다시 확인해 주세요.'],
])('%j is refused with the reason', async (typed, reason) => {
  expect(await orderFor(typed)).toMatchObject({ status: 400, body: { fields: { 'recipient.phone': reason } } })
})
