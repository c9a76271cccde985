import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

let backend: Backend
beforeAll(async () => {
  backend = await createTestBackend()
  for (const nickname of ['mina', 'paypal', '바다', 'Illo']) await signUp(nickname)
})
afterAll(() => backend.close())

function signUp(nickname: string) {
  const password = 'plum-orchard-42'
  const body = { nickname, email: `${crypto.randomUUID()}@example.com`, password, confirmPassword: password }
  return callEndpoint(backend, 'signUp', { body })
}

test.each([
  'admin',
  'Administrator',
  'ADMIN_1',
  'adm1n',
  'аdmin',
  'ａｄｍｉｎ',
  'jangteo',
  'jangteo-support',
  'JangTe0',
  'staff2',
  '장터',
  '장터_1',
  '운영자',
  '장터운영자님',
  '관리자2',
  '고객센터',
  '고객-센터',
  '4dmin',
  '5t4ff',
  'adminteam',
  'JangteoOfficial7',
  '장터직원',
  '장터공식',
  '장터팀',
  'CS-장터',
  '점장',
])('%s would pass for the shop', async (nickname) => {
  expect(await signUp(nickname)).toMatchObject({
    status: 400,
    body: { code: 'invalid', fields: { nickname: '장터 운영자로 보이는 닉네임은 쓸 수 없어요.' } },
  })
})

test.each(['badminton', 'systematic', '시장터줏대감', '장터길', 'supporter', '산타', '공식', 'team7', '장터팀원아님'])(
  '%s is a nickname',
  async (nickname) => {
    expect(await signUp(nickname)).toMatchObject({ status: 201 })
  },
)

test.each([
  ['mina', 'mіna', '이미 쓰고 있는 닉네임과 너무 비슷해요.'],
  ['paypal', 'раураl', '이미 쓰고 있는 닉네임과 너무 비슷해요.'],
  ['paypal', 'paypaI', '이미 쓰고 있는 닉네임과 너무 비슷해요.'],
  ['mina', 'rnina', '이미 쓰고 있는 닉네임과 너무 비슷해요.'],
  ['Illo', 'lllo', '이미 쓰고 있는 닉네임과 너무 비슷해요.'],
  ['mina', 'MINA', '이미 쓰고 있는 닉네임이에요.'],
  ['바다', '바다', '이미 쓰고 있는 닉네임이에요.'],
])('%s is taken, and %s reads alike', async (_taken, nickname, fieldError) => {
  expect(await signUp(nickname)).toMatchObject({
    status: 400,
    body: { code: 'already_registered', fields: { nickname: fieldError } },
  })
})
