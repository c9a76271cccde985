import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#mock-server/store/open-store.ts'
import { copyDatabase } from '#mock-server/store/postgres/copy-database.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import type { Tables } from '#mock-server/store/tables.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { goods, one, readOwnReview, readReviews, reviewBy, voteFor } from '#test/support/backend/reviews.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openPglite } from '#test/support/postgres/pglite.ts'

/** A shop in SQLite where something has happened, and an empty PostgreSQL. */
async function openBoth() {
  const store = await openStore({ dialect: openLibsql(':memory:') })
  const shop = await createTestBackend({ store })
  onTestFinished(() => shop.close())
  const dialect = await openPglite()
  const target = new Kysely<Tables>({ dialect })
  return { store, shop, dialect, target }
}

test('a shop goes on in PostgreSQL as it was in SQLite', async () => {
  const { store, shop, dialect, target } = await openBoth()
  const { token } = await signUpShopper(shop, '하나')
  await buy(shop, token, 1, 2)
  await buy(shop, token, 3)
  const admin = await signInAs(shop, testAdministrator)
  const { body: before } = await callEndpoint(shop, 'listOrders', { token })
  const [{ orderId }] = (before as { orders: [{ orderId: string }] }).orders
  await callEndpoint(shop, 'changeOrderStatus', { token: admin, params: { orderId }, body: { status: 'cancelled' } })
  await callEndpoint(shop, 'retireGoods', { token: admin, params: { goodsId: '5' } })
  const asked = ['listOrders', 'listPurchases', 'listCategories', 'listGoods', 'getMe'] as const
  const read = async (backend: typeof shop) => [
    ...(await Promise.all(asked.map(async (name) => (await callEndpoint(backend, name, { token })).body))),
    (await callEndpoint(backend, 'getOrder', { token, params: { orderId } })).body,
  ]
  const search = (backend: typeof shop) => callEndpoint(backend, 'listGoods', { query: { q: '커피' } })
  const searchOrders = async (backend: typeof shop) =>
    (await callEndpoint(backend, 'listAllOrders', { token: admin, query: { q: '하나 010-1234' } })).body
  const [expected, found, orders] = [await read(shop), await search(shop), await searchOrders(shop)]
  expect(orders).toMatchObject({ latest: 2, orders: [{ orderNumber: 2 }, { orderNumber: 1 }] })

  await copyDatabase(store, target)

  const moved = await createTestBackend({ store: await openStore({ dialect }) })
  onTestFinished(() => moved.close())
  expect(await read(moved)).toEqual(expected)
  expect((await search(moved)).body).toEqual(found.body)
  expect(await searchOrders(moved)).toEqual(orders)
  await buy(moved, token, 1)
  const { body } = await callEndpoint(moved, 'listPurchases', {})
  expect((body as { latest: number }).latest).toBe(3)
})

test('reviews keep their votes, and are counted once', async () => {
  const { store, shop, dialect, target } = await openBoth()
  const duri = await reviewBy(shop, '두리', 4, 5, '좋아요')
  const sena = await reviewBy(shop, '세나', 4, 1, '별로예요')
  await voteFor(shop, sena.token, duri.reviewId)
  const token = await signInAs(shop, testAdministrator)
  const hide = { token, ...one(sena.reviewId), body: { hiddenReason: '광고예요' } }
  await callEndpoint(shop, 'setReviewVisibility', hide)
  const read = async (backend: typeof shop) => [
    await readReviews(backend, 4, {}, sena.token),
    await readOwnReview(backend, sena.token, 4),
    (await callEndpoint(backend, 'getGoods', goods(4))).body,
  ]
  const expected = await read(shop)

  await copyDatabase(store, target)

  const moved = await createTestBackend({ store: await openStore({ dialect }) })
  onTestFinished(() => moved.close())
  expect(await read(moved)).toEqual(expected)
  expect(await reviewBy(moved, '미나', 4, 3)).toMatchObject({ reviewId: 3 })
  expect((await readReviews(moved, 4)).counts).toEqual([0, 0, 1, 0, 1])
})

test('coupons move along, with who has used them', async () => {
  const { store, shop, dialect, target } = await openBoth()
  const { token } = await signUpShopper(shop, '하나')
  const items = [{ goodsId: 1, quantity: 1 }]
  const placed = await callEndpoint(shop, 'createOrder', {
    token,
    headers: { 'idempotency-key': 'with-a-coupon' },
    body: {
      items,
      recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' },
      payment: { expectedTotal: 5400, couponCode: 'FIRST-100' },
    },
  })
  expect(placed.status).toBe(201)
  await copyDatabase(store, target)

  const moved = await createTestBackend({ store: await openStore({ dialect }) })
  onTestFinished(() => moved.close())
  const quote = { token, body: { items, couponCode: 'first-100' } }
  expect((await callEndpoint(moved, 'quoteOrder', quote)).body).toMatchObject({
    quote: { couponProblem: 'couponUsed' },
  })
  const admin = await signInAs(moved, testAdministrator)
  const coupons = () => callEndpoint(moved, 'listCoupons', { token: admin })
  expect((await coupons()).body).toMatchObject({ coupons: [{ code: 'FIRST-100', used: 1 }, {}, {}] })
  const coupon = {
    code: 'NEW-ONE',
    kind: 'amount',
    value: 1000,
    startsAt: '2020-01-01T00:00:00Z',
    endsAt: '2090-01-01T00:00:00Z',
  }
  expect((await callEndpoint(moved, 'addCoupon', { token: admin, body: coupon })).body).toMatchObject({
    coupon: { couponId: 4 },
  })
})

test('a database that is not empty is left as it is', async () => {
  const { store, dialect, target } = await openBoth()
  await openStore({ dialect })
  await expect(copyDatabase(store, target)).rejects.toThrow(/name an empty one/)
  const { rows } = await sql<{ count: number }>`select count(*) from users`.execute(target)
  expect(rows).toEqual([{ count: 0 }])
  await target.destroy()
})
