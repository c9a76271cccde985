import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Goods } from '#app/contract/goods.ts'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { goods, one, reviewBy } from '#test/support/backend/reviews.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

async function readGoods(goodsId: number) {
  return v.parse(rest.getGoods.answer, (await callEndpoint(server.backend, 'getGoods', goods(goodsId))).body).goods
}
async function listed(goodsId: number, query: Record<string, string> = {}) {
  const { body } = await callEndpoint(server.backend, 'listGoods', { query: { category: 'drink', ...query } })
  return v.parse(rest.listGoods.answer, body).goods.find((one) => one.goodsId === goodsId)
}
const starsOf = ({ reviews, stars }: Partial<Goods> = {}) => ({ reviews, stars })

test('a product says how many reviews it has and their average, wherever it is read; without reviews it says nothing', async () => {
  expect(await readGoods(3)).not.toHaveProperty('stars')
  expect(await readGoods(3)).not.toHaveProperty('reviews')
  const { token } = await signUpShopper(server.backend, '하나')
  await callEndpoint(server.backend, 'putCartLine', { token, ...goods(3), body: { quantity: 1 } })
  const [first] = [await reviewBy(server.backend, '두리', 3, 5), await reviewBy(server.backend, '세나', 3, 5)]
  await reviewBy(server.backend, '미나', 3, 4)
  await reviewBy(server.backend, '준호', 2, 1)

  const expected = { reviews: 3, stars: 4.7 }
  expect(starsOf(await readGoods(3))).toEqual(expected)
  for (const query of [{ sort: 'popular' }, { q: '사이다' }, { q: '사이다', sort: 'price_asc' }, { sort: 'newest' }]) {
    expect(starsOf(await listed(3, query))).toEqual(expected)
  }
  const cart = await callEndpoint(server.backend, 'getCart', { token })
  expect(starsOf(v.parse(rest.getCart.answer, cart.body).cart[0]?.goods)).toEqual(expected)

  // Lists that were read are not kept when a review is changed, hidden or deleted.
  const change = { token: first.token, ...one(first.reviewId), body: { stars: 1 } }
  await callEndpoint(server.backend, 'changeReview', change)
  expect(starsOf(await listed(3))).toEqual({ reviews: 3, stars: 3.3 })
  const administrator = await signInAs(server.backend, testAdministrator)
  const hide = { token: administrator, ...one(first.reviewId), body: { hiddenReason: '광고예요' } }
  await callEndpoint(server.backend, 'setReviewVisibility', hide)
  expect(starsOf(await listed(3))).toEqual({ reviews: 2, stars: 4.5 })
  expect(starsOf(await readGoods(2))).toEqual({ reviews: 1, stars: 1 })
})

test('everybody sees the new average at once; a change of the product keeps it and is no change of it', async () => {
  const guest = await openSocket(server.url)
  await reviewBy(server.backend, '두리', 3, 4)
  await eventually(() =>
    expect(guest.received('GOODS_CHANGED').at(-1)).toMatchObject({ goodsId: 3, goods: { reviews: 1, stars: 4 } }),
  )
  const administrator = await signInAs(server.backend, testAdministrator)
  const price = { token: administrator, ...goods(3), body: { price: 5000 } }
  expect(await callEndpoint(server.backend, 'changeGoods', price)).toMatchObject({
    body: { goods: { price: 5000, reviews: 1, stars: 4 } },
  })
  const { body } = await callEndpoint(server.backend, 'listAudit', { token: administrator })
  expect(Object(body).entries[0].changes).toEqual([{ field: 'price', before: 4500, after: 5000 }])
})
