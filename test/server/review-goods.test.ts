import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { buyAndFollow, receive } from '#test/support/backend/receive.ts'
import { goods, one, readOwnReview, readReviews, reviewBy, writeReview } from '#test/support/backend/reviews.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let transactions: MeetingStore
let server: TestServer
let hana: string

beforeEach(async () => {
  transactions = createMeetingStore(await openTestStore())
  server = await startServer({ backend: { store: transactions.store } })
  hana = (await signUpShopper(server.backend, '하나')).token
})
afterEach(() => server.close())

test('who has received a product reviews it, changes the review, and deletes it; the counts follow', async () => {
  await receive(server.backend, hana, 1, 2)
  expect(await readOwnReview(server.backend, hana, 1)).toEqual({ review: null, mayReview: true })
  const { status, body } = await writeReview(server.backend, hana, 1, { stars: 4, text: '  톡 쏘고\n시원해요 ' })
  expect(status).toBe(201)
  const { review } = v.parse(rest.addReview.answer, body)
  expect(review).toMatchObject({ goodsId: 1, nickname: '하나', stars: 4, text: '톡 쏘고\n시원해요', helpful: 0 })
  expect(review).toMatchObject({ changedAt: null, hiddenReason: null })
  const { hiddenReason: _, ...shown } = review
  expect(await readReviews(server.backend, 1)).toEqual({
    reviews: [{ ...shown, own: false, voted: false }],
    nextCursor: null,
    counts: [0, 0, 0, 1, 0],
  })
  expect((await readReviews(server.backend, 1, {}, hana)).reviews).toMatchObject([{ own: true }])
  expect(await readOwnReview(server.backend, hana, 1)).toEqual({ review, mayReview: false })

  const { reviewId } = review
  const change = (change: object) =>
    callEndpoint(server.backend, 'changeReview', { token: hana, ...one(reviewId), body: change })
  expect(await change({ stars: 2 })).toMatchObject({
    status: 200,
    body: { review: { stars: 2, text: '톡 쏘고\n시원해요', changedAt: expect.any(String) } },
  })
  expect(await change({ text: '' })).toMatchObject({ status: 200, body: { review: { stars: 2, text: '' } } })
  const before = await readReviews(server.backend, 1)
  expect(before.counts).toEqual([0, 1, 0, 0, 0])
  expect((await change({ stars: 2, text: '' })).status).toBe(200)
  expect(await readReviews(server.backend, 1)).toEqual(before)

  const remove = () => callEndpoint(server.backend, 'deleteReview', { token: hana, ...one(reviewId) })
  expect(await remove()).toMatchObject({ status: 204 })
  expect(await remove()).toMatchObject({ status: 404, body: { code: 'review_not_found' } })
  expect(await readReviews(server.backend, 1)).toEqual({ reviews: [], nextCursor: null, counts: [0, 0, 0, 0, 0] })
  expect(await readOwnReview(server.backend, hana, 1)).toEqual({ review: null, mayReview: true })
  expect((await writeReview(server.backend, hana, 1, { stars: 5, text: '' })).status).toBe(201)
})

test('only what was delivered to oneself is reviewed', async () => {
  const review = { stars: 5, text: '좋아요' }
  expect((await callEndpoint(server.backend, 'addReview', { ...goods(1), body: review })).status).toBe(401)
  const refused = { status: 403, body: { code: 'not_bought' } }
  expect(await writeReview(server.backend, hana, 1, review)).toMatchObject(refused)
  const move = await buyAndFollow(server.backend, hana, 1)
  for (const status of ['packed', 'shipped']) {
    expect(await writeReview(server.backend, hana, 1, review)).toMatchObject(refused)
    await move(status)
  }
  expect(await readOwnReview(server.backend, hana, 1)).toEqual({ review: null, mayReview: false })
  expect(await writeReview(server.backend, hana, 1, review)).toMatchObject(refused)
  await move('delivered')
  expect(await writeReview(server.backend, hana, 2, review)).toMatchObject(refused)
  const other = await signUpShopper(server.backend, '두리')
  expect(await writeReview(server.backend, other.token, 1, review)).toMatchObject(refused)
  const cancel = await buyAndFollow(server.backend, hana, 2)
  await cancel('cancelled')
  expect(await writeReview(server.backend, hana, 2, review)).toMatchObject(refused)
  expect(await writeReview(server.backend, hana, 999_999, review)).toMatchObject({
    status: 404,
    body: { code: 'goods_not_found' },
  })
  expect((await writeReview(server.backend, hana, 1, review)).status).toBe(201)
})

test('a product is reviewed once, also when its review is sent several times at once', async () => {
  await receive(server.backend, hana, 1)
  await receive(server.backend, hana, 1)
  transactions.meet(3)
  const replies = await Promise.all([5, 4, 3].map((stars) => writeReview(server.backend, hana, 1, { stars, text: '' })))
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  expect(await writeReview(server.backend, hana, 1, { stars: 1, text: '' })).toMatchObject({
    status: 409,
    body: { code: 'already_reviewed', errorMessage: expect.stringContaining('이미 썼어요') },
  })
  const { reviews, counts } = await readReviews(server.backend, 1)
  expect(reviews).toHaveLength(1)
  expect(counts.reduce((sum, count) => sum + count)).toBe(1)
})

test('no stars but one to five, and no text that is too long, can’t be seen or reads backwards', async () => {
  await receive(server.backend, hana, 1)
  for (const stars of [0, 6, -1, 4.5, '5', null, Number.NaN, [5], 2 ** 53, undefined]) {
    const reply = await writeReview(server.backend, hana, 1, { stars, text: '좋아요' })
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid', fields: { stars: expect.any(String) } } })
  }
  for (const text of ['x'.repeat(1001), '\u3164', '\u200b\u200b', '\u202egood', 'a\u0000b', '\ud800', 7, null]) {
    const reply = await writeReview(server.backend, hana, 1, { stars: 5, text })
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid', fields: { text: expect.any(String) } } })
  }
  for (const body of [{}, [], null, 'stars=5', { text: '좋아요' }, { stars: 5 }]) {
    expect((await writeReview(server.backend, hana, 1, body)).status).toBe(400)
  }
  expect((await readReviews(server.backend, 1)).reviews).toEqual([])
  // What programs would run is text like any other, and 1,000 emoji are 1,000 characters.
  const text = `<script>alert(1)</script> '; drop table reviews; -- ${'🍎'.repeat(900)}`
  expect((await writeReview(server.backend, hana, 1, { stars: 5, text })).status).toBe(201)
  expect((await readReviews(server.backend, 1)).reviews).toMatchObject([{ text }])
})

test('nobody changes or deletes the review of somebody else', async () => {
  const { reviewId } = await reviewBy(server.backend, '두리', 1, 5, '좋아요')
  const notFound = { status: 404, body: { code: 'review_not_found' } }
  const administrator = await signInAs(server.backend, testAdministrator)
  for (const token of [hana, administrator]) {
    const body = { stars: 1 }
    expect(await callEndpoint(server.backend, 'changeReview', { token, ...one(reviewId), body })).toMatchObject(
      notFound,
    )
    expect(await callEndpoint(server.backend, 'deleteReview', { token, ...one(reviewId) })).toMatchObject(notFound)
  }
  expect((await callEndpoint(server.backend, 'deleteReview', one(reviewId))).status).toBe(401)
  const unknown = { token: hana, ...one(999), body: { stars: 1 } }
  expect(await callEndpoint(server.backend, 'changeReview', unknown)).toMatchObject(notFound)
  expect((await callEndpoint(server.backend, 'deleteReview', { token: hana, ...one(-1) })).status).toBe(400)
  expect((await readReviews(server.backend, 1)).reviews).toMatchObject([{ stars: 5, text: '좋아요' }])
})

test('reviews and votes are limited as messages are', async () => {
  const strict = await startServer({ backend: { limits: { reviewsPerAccount: { points: 2, seconds: 60 } } } })
  const { token } = await signUpShopper(strict.backend, '하나')
  const add = () => callEndpoint(strict.backend, 'addReview', { token, ...goods(1), body: { stars: 5, text: '' } })
  expect([(await add()).status, (await add()).status]).toEqual([403, 403])
  expect(await add()).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect((await callEndpoint(strict.backend, 'voteForReview', { token, ...one(1) })).status).toBe(429)
  await strict.close()
})
