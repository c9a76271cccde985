import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let clock: number
let backend: Backend
let administrator: string

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  administrator = await signInAs(backend, testAdministrator)
})
afterEach(() => backend.close())

const spring = {
  code: 'SPRING',
  kind: 'percent',
  value: 10,
  maxDiscount: 5000,
  minTotal: 20_000,
  startsAt: '2030-05-01T00:00:00+09:00',
  endsAt: '2030-06-01T00:00:00+09:00',
  limit: 100,
}
const add = (coupon: object, token = administrator) =>
  callEndpoint(backend, 'addCoupon', { token, body: { ...spring, ...coupon } })
const end = (couponId: number | string, token = administrator) =>
  callEndpoint(backend, 'endCoupon', { token, params: { couponId: String(couponId) } })
async function list(query: Record<string, string> = {}) {
  const { body } = await callEndpoint(backend, 'listCoupons', { token: administrator, query })
  return v.parse(rest.listCoupons.answer, body)
}
async function audit() {
  const { body } = await callEndpoint(backend, 'listAudit', { token: administrator })
  return v.parse(rest.listAudit.answer, body).entries
}

test('a coupon is added, listed and ended, and each is written down', async () => {
  const added = await add({})
  expect(added.status).toBe(201)
  const { coupon } = v.parse(rest.addCoupon.answer, added.body)
  expect(coupon).toEqual({
    ...spring,
    couponId: coupon.couponId,
    startsAt: '2030-04-30T15:00:00.000Z',
    endsAt: '2030-05-31T15:00:00.000Z',
    used: 0,
  })
  expect((await list()).coupons[0]).toEqual(coupon)

  clock += 60_000
  expect(await end(coupon.couponId)).toMatchObject({
    status: 200,
    body: { coupon: { endsAt: '2030-05-01T03:01:00.000Z' } },
  })
  // Once more, from another tab.
  clock += 60_000
  expect(await end(coupon.couponId)).toMatchObject({
    status: 200,
    body: { coupon: { endsAt: '2030-05-01T03:01:00.000Z' } },
  })
  expect(await audit()).toMatchObject([
    {
      action: 'coupon_ended',
      subject: String(coupon.couponId),
      name: 'SPRING',
      changes: [{ field: 'endsAt', before: '2030-05-31T15:00:00.000Z', after: '2030-05-01T03:01:00.000Z' }],
    },
    {
      action: 'coupon_added',
      name: 'SPRING',
      changes: expect.arrayContaining([{ field: 'percent', before: null, after: 10 }]),
    },
  ])
})

test('a code exists once, in whatever case it is written', async () => {
  await add({})
  for (const code of ['spring', 'SPRING', ' Ｓpring ']) {
    expect(await add({ code })).toMatchObject({
      status: 409,
      body: { code: 'coupon_exists', fields: { code: '이미 있는 쿠폰 코드예요.' } },
    })
  }
  const replies = await Promise.all(Array.from({ length: 5 }, () => add({ code: 'AT-ONCE' })))
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
})

test('a coupon that makes no sense is refused at its fields', async () => {
  for (const [coupon, field] of [
    [{ code: 'ab' }, 'code'],
    [{ code: 'with blank' }, 'code'],
    [{ code: '<b>x</b>' }, 'code'],
    [{ code: 'x'.repeat(21) }, 'code'],
    [{ code: undefined }, 'code'],
    [{ kind: 'gift' }, 'kind'],
    [{ value: 0 }, 'value'],
    [{ value: 101 }, 'value'],
    [{ value: 1.5 }, 'value'],
    [{ value: -1 }, 'value'],
    [{ kind: 'amount', value: 1_000_001 }, 'value'],
    [{ maxDiscount: undefined }, 'maxDiscount'],
    [{ maxDiscount: 0 }, 'maxDiscount'],
    [{ minTotal: -1 }, 'minTotal'],
    [{ limit: 0 }, 'limit'],
    [{ limit: 1.5 }, 'limit'],
    [{ startsAt: 'tomorrow' }, 'startsAt'],
    [{ startsAt: '2030-05-01' }, 'startsAt'],
    [{ endsAt: spring.startsAt }, 'endsAt'],
    [{ endsAt: '2029-01-01T00:00:00Z' }, 'endsAt'],
    [{ endsAt: '2030-06-01T00:00:00+09' }, 'endsAt'],
  ] as const) {
    const { status, body } = await add(coupon)
    expect({ coupon, status, fields: Object.keys(Object(body).fields ?? {}) }).toEqual({
      coupon,
      status: 400,
      fields: [field],
    })
  }
  expect((await list()).coupons.filter(({ code }) => code === 'SPRING')).toEqual([])
  expect(await audit()).toEqual([])
})

test('coupons are listed newest first, page by page', async () => {
  const before = (await list()).coupons.length
  for (let number = 1; number <= 5; number += 1) await add({ code: `PAGE-${number}` })
  const first = await list({ limit: '2' })
  expect(first.coupons.map(({ code }) => code)).toEqual(['PAGE-5', 'PAGE-4'])
  const others = await list({ limit: '60', cursor: first.nextCursor ?? '' })
  expect(others.coupons.map(({ code }) => code).slice(0, 3)).toEqual(['PAGE-3', 'PAGE-2', 'PAGE-1'])
  expect(others).toMatchObject({ coupons: { length: 3 + before }, nextCursor: null })
  expect(await callEndpoint(backend, 'listCoupons', { token: administrator, query: { cursor: 'x' } })).toMatchObject({
    status: 400,
  })
})

test('only administrators see, add and end coupons', async () => {
  const { coupon } = v.parse(rest.addCoupon.answer, (await add({})).body)
  const { token } = await signUpShopper(backend, '하나')
  for (const [who, status] of [
    [token, 403],
    ['', 401],
  ] as const) {
    expect((await callEndpoint(backend, 'listCoupons', { token: who })).status).toBe(status)
    expect((await add({ code: 'MINE' }, who)).status).toBe(status)
    expect((await end(coupon.couponId, who)).status).toBe(status)
  }
  expect(await end(999_999)).toMatchObject({ status: 404, body: { code: 'coupon_not_found' } })
  expect((await end('x')).status).toBe(400)
})
