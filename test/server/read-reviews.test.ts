import { afterEach, beforeEach, expect, test } from 'vitest'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { goods, one, readReviews, reviewBy, voteFor } from '#test/support/backend/reviews.ts'
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

test('a review is found helpful once by each account, and not by its author; a vote can be taken back', async () => {
  const { reviewId, token: author } = await reviewBy(server.backend, '두리', 1, 5)
  expect(await voteFor(server.backend, hana, reviewId)).toMatchObject({ status: 200, body: { helpful: 1 } })
  expect(await voteFor(server.backend, hana, reviewId)).toMatchObject({ status: 409, body: { code: 'already_voted' } })
  expect(await voteFor(server.backend, author, reviewId)).toMatchObject({ status: 409, body: { code: 'own_review' } })
  expect(await voteFor(server.backend, hana, 999)).toMatchObject({ status: 404, body: { code: 'review_not_found' } })
  expect((await callEndpoint(server.backend, 'voteForReview', one(reviewId))).status).toBe(401)
  const sena = (await signUpShopper(server.backend, '세나')).token
  transactions.meet(3)
  const replies = await Promise.all([1, 2, 3].map(() => voteFor(server.backend, sena, reviewId)))
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  const headersFor = async (call: object) =>
    (await callEndpoint(server.backend, 'listReviews', { ...goods(1), ...call })).headers
  expect(await headersFor({})).toMatchObject({ 'Cache-Control': 'no-cache' })
  expect(await headersFor({ token: sena })).toMatchObject({ 'Cache-Control': 'no-store' })
  expect((await readReviews(server.backend, 1, {}, sena)).reviews).toMatchObject([{ helpful: 2, voted: true }])
  expect((await readReviews(server.backend, 1, {}, author)).reviews).toMatchObject([{ helpful: 2, voted: false }])
  const takeBack = () => callEndpoint(server.backend, 'takeVoteBack', { token: hana, ...one(reviewId) })
  expect(await takeBack()).toMatchObject({ status: 200, body: { helpful: 1 } })
  expect(await takeBack()).toMatchObject({ status: 200, body: { helpful: 1 } })
  expect(await voteFor(server.backend, hana, reviewId)).toMatchObject({ status: 200, body: { helpful: 2 } })
})

test('reviews are read in four orders, page by page, each once', async () => {
  const stars = [3, 5, 1, 5, 3, 1, 5]
  const ids: number[] = []
  for (const [index, given] of stars.entries())
    ids.push((await reviewBy(server.backend, `손님${index}`, 1, given)).reviewId)
  await reviewBy(server.backend, '다른손님', 2, 2)
  const [a, b, c, d, e, f, g] = ids
  if (b === undefined || f === undefined) throw new Error('there are seven')
  await voteFor(server.backend, hana, b)
  await voteFor(server.backend, hana, f)
  await voteFor(server.backend, (await signUpShopper(server.backend, '세나')).token, f)
  const orders = {
    newest: [g, f, e, d, c, b, a],
    helpful: [f, b, g, e, d, c, a],
    highest: [g, d, b, e, a, f, c],
    lowest: [f, c, e, a, g, d, b],
  }
  for (const [sort, expected] of Object.entries(orders)) {
    const found: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await readReviews(server.backend, 1, { sort, limit: '2', ...(cursor && { cursor }) })
      expect(page.counts).toEqual([2, 0, 2, 0, 3])
      found.push(...page.reviews.map(({ reviewId }) => reviewId))
      cursor = page.nextCursor
    }
    expect([sort, found]).toEqual([sort, expected])
  }
  const { nextCursor } = await readReviews(server.backend, 1, { sort: 'newest', limit: '2' })
  for (const query of [
    { sort: 'best' },
    { cursor: 'x' },
    { sort: 'helpful', cursor: nextCursor ?? '' },
    { limit: '0' },
  ]) {
    const reply = await callEndpoint(server.backend, 'listReviews', { ...goods(1), query })
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  expect(await callEndpoint(server.backend, 'listReviews', goods(999_999))).toMatchObject({ status: 404 })
})

test('who hides their nickname hides it in their reviews; who leaves takes reviews and votes along', async () => {
  const duri = await reviewBy(server.backend, '두리', 1, 5, '서울역 앞에 사는데 좋아요')
  const sena = await reviewBy(server.backend, '세나', 1, 3)
  await voteFor(server.backend, duri.token, sena.reviewId)
  await voteFor(server.backend, sena.token, duri.reviewId)
  await callEndpoint(server.backend, 'changeMe', { token: duri.token, body: { hideNickname: true } })
  expect((await readReviews(server.backend, 1)).reviews).toMatchObject([{ nickname: '세나' }, { nickname: '두***' }])

  const left = await callEndpoint(server.backend, 'deleteMe', { token: duri.token, body: { password: duri.password } })
  expect(left.status).toBe(204)
  const { reviews, counts } = await readReviews(server.backend, 1)
  expect(reviews).toMatchObject([{ reviewId: sena.reviewId, helpful: 0 }])
  expect(counts).toEqual([0, 0, 1, 0, 0])
})
