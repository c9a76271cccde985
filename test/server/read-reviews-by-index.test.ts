import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper, type TestCall } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { goods, readReviews, reviewBy } from '#test/support/backend/reviews.ts'
import { openWatchedStore, type WatchedStore } from '#test/support/backend/watch-store.ts'

let watched: WatchedStore
let backend: Backend
let token: string

beforeAll(async () => {
  watched = await openWatchedStore()
  backend = await createTestBackend({ store: watched.store })
  token = (await signUpShopper(backend, '하나')).token
  for (const [index, goodsId] of [1, 2, 1].entries()) await reviewBy(backend, `손님${index}`, goodsId, 4)
})
afterAll(() => backend.close())

/** What the database does for the queries of a call about reviews. */
async function plansOf(name: 'listReviews' | 'getOwnReview', call: TestCall) {
  const { result, asked } = await watched.watch(() => callEndpoint(backend, name, call))
  expect(result.status).toBe(200)
  const plans: string[] = []
  for (const text of asked.filter((one) => /reviews|star_counts|order_lines/.test(one))) {
    const query = sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`
    plans.push(...(await query.execute(watched.store.db)).rows.map(({ detail }) => detail))
  }
  return plans
}

test.each(['newest', 'helpful', 'highest', 'lowest'])(
  'the reviews of a product by %s are read in their order, page by page, and their stars are not counted',
  async (sort) => {
    const { nextCursor } = await readReviews(backend, 1, { sort, limit: '1' })
    for (const query of [{ sort }, { sort, cursor: nextCursor ?? '' }]) {
      const plans = await plansOf('listReviews', { ...goods(1), query, token })
      expect(plans.filter((plan) => /SCAN|TEMP B-TREE/.test(plan))).toEqual([])
      expect(plans.join('\n')).toMatch(/^SEARCH reviews USING INDEX/m)
    }
  },
)

test('whether somebody has received a product is looked up in their own orders', async () => {
  const plans = await plansOf('getOwnReview', { ...goods(1), token })
  expect(plans.filter((plan) => plan.includes('SCAN'))).toEqual([])
  expect(plans.join('\n')).toMatch(/SEARCH orders USING INDEX orders_by_user/)
})
