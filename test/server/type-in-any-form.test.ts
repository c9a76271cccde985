import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let store: Store
let backend: Backend

beforeEach(async () => {
  store = await openTestStore()
  backend = await createTestBackend({ store })
})
afterEach(() => backend.close())

const password = '비밀번호-café-열쇠'
const signUp = (nickname: string, email: string, typed = password) =>
  callEndpoint(backend, 'signUp', { body: { nickname, email, password: typed, confirmPassword: typed } })
const signIn = (email: string, typed = password) =>
  callEndpoint(backend, 'signIn', { body: { email, password: typed } })

test('a password made composed fits decomposed, and the other way round', async () => {
  await signUp('하나', 'hana@example.com', password.normalize('NFC'))
  await signUp('두리', 'duri@example.com', password.normalize('NFD'))
  for (const email of ['hana@example.com', 'duri@example.com']) {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(await signIn(email, password.normalize(form))).toMatchObject({ status: 200 })
    }
    expect(await signIn(email, '비밀번호-cafe-열쇠')).toMatchObject({
      status: 400,
      body: { code: 'wrong_credentials' },
    })
  }
})

test('a password that an older version hashed as it was typed still fits, however it is typed now', async () => {
  await signUp('하나', 'hana@example.com')
  for (const form of ['NFC', 'NFD'] as const) {
    await store.db
      .updateTable('users')
      .set({ password_hash: `cheap:${password.normalize(form)}` })
      .execute()
    for (const typed of ['NFC', 'NFD'] as const) {
      expect(await signIn('hana@example.com', password.normalize(typed)), `${form} ${typed}`).toMatchObject({
        status: 200,
      })
    }
  }
})

test.each([
  "o'brien@example.com",
  'a.b+c&d@sub.example.co.kr',
  'mina@한국.kr',
  'ｍｉｎａ＠example.com',
  ' mina@example.com\u200b',
])('an account is made for %j, and signs in by it', async (email) => {
  expect(await signUp('하나', email)).toMatchObject({ status: 201 })
  expect(await signIn(email)).toMatchObject({ status: 200 })
})

test.each([
  'mina',
  'mina@',
  '@example.com',
  'mina@exa mple.com',
  'mina@-example.com',
  'mi na@example.com',
  'mina@example.com/x',
])('%j is no e-mail address', async (email) => {
  expect(await signUp('하나', email)).toMatchObject({
    status: 400,
    body: { fields: { email: '이메일 주소를 다시 확인해 주세요.' } },
  })
})

test('spellings of one address or nickname are one account', async () => {
  await signUp('Straße', 'mina@한국.kr')
  for (const email of ['MINA@xn--3e0b707e.kr', 'mina@한국.KR', '\u200bmina@한국.kr'.normalize('NFD')]) {
    expect(await signIn(email), email).toMatchObject({ status: 200 })
    expect(await signUp('두리', email)).toMatchObject({
      body: { code: 'already_registered', fields: { email: expect.anything() } },
    })
  }
  expect(await signUp('STRASSE', 'other@example.com')).toMatchObject({
    body: { code: 'already_registered', fields: { nickname: expect.anything() } },
  })
})

test('an emoji counts as one character wherever a length is limited', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const orderTo = (name: string) => order(token, { name })
  expect(await orderTo('🍵'.repeat(40))).toMatchObject({ status: 201 })
  expect(await orderTo('🍵'.repeat(41))).toMatchObject({ status: 400 })
  expect(await signUp('두리', 'duri@example.com', '🍵🍰🍎🍊🍇🍓🍒')).toMatchObject({ status: 400 })
  expect(await signUp('두리', 'duri@example.com', '🍵🍰🍎🍊🍇🍓🍒🥝')).toMatchObject({ status: 201 })
})

const order = (token: string, recipient: { name?: string; postcode?: string }) =>
  callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: {
      items: [{ goodsId: 1, quantity: 1 }],
      recipient: { name: '하나', phone: '010-1234-5678', address1: '서울', address2: '', ...recipient },
    },
  })

test('a postcode in full width is stored as five digits, a name composed', async () => {
  const { token } = await signUpShopper(backend, '하나')
  expect(await order(token, { postcode: '\u202a０４５２４\u202c', name: '김하나'.normalize('NFD') })).toMatchObject({
    status: 201,
    body: { order: { recipient: { postcode: '04524', name: '김하나' } } },
  })
})

test.each([
  ['Émile', 'ÉMILE'],
  ['Émile', 'E\u0301mile'],
  ['Жанна', 'жанна'],
  ['김하나', '김하나'.normalize('NFD')],
  ['김하나'.normalize('NFD'), '김하나'],
  ['ＡＢＣＤＥＦ', 'abcdef'],
  ['abcdef', 'ＡＢＣＤＥＦ'],
  ['ｶﾞﾑ', 'ガム'],
  ['Straße', 'strasse'],
  ['İpek', 'ipek'],
])('administrators find the order for %j by %j, and deleting the account forgets the name', async (name, q) => {
  const { token, password: own } = await signUpShopper(backend, '두리')
  expect(await order(token, { name })).toMatchObject({ status: 201 })
  const admin = await signInAs(backend, testAdministrator)
  const find = (text: string) => callEndpoint(backend, 'listAllOrders', { token: admin, query: { q: text } })
  expect((await find(q)).body).toMatchObject({ orders: [{}] })
  expect((await find('콜라')).body).toMatchObject({ orders: [{}] })
  for (const literal of ['%', '하%나', '*']) expect((await find(literal)).body).toMatchObject({ orders: [] })
  await callEndpoint(backend, 'deleteMe', { token, body: { password: own } })
  expect((await find(q)).body).toMatchObject({ orders: [] })
})

test('goods are found by any form of their name', async () => {
  const admin = await signInAs(backend, testAdministrator)
  const add = (name: string, nameEn: string) =>
    callEndpoint(backend, 'addGoods', {
      token: admin,
      body: { name, nameEn, thumbnailUrl: '/goods/new.svg', category: 'drink', price: 1000 },
    })
  await add('크렘 브륄레 100%'.normalize('NFD'), 'Crème brûlée_ＸＬ')
  for (const q of [
    '브륄레',
    '크렘 브륄레'.normalize('NFD'),
    'CRÈME',
    'cre\u0300me',
    'xl',
    '브\u00ad륄레',
    '100%',
    'brûlée_',
  ]) {
    const { body } = await callEndpoint(backend, 'listGoods', { query: { q } })
    expect(body, q).toMatchObject({ goods: [{ name: '크렘 브륄레 100%' }] })
  }
  expect((await callEndpoint(backend, 'listGoods', { query: { q: '%륄' } })).body).toMatchObject({ goods: [] })
})
