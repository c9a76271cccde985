import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { one, readOwnReview, readReviews, reviewBy, voteFor, writeReview } from '#test/support/backend/reviews.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let administrator: string

beforeEach(async () => {
  server = await startServer()
  administrator = await signInAs(server.backend, testAdministrator)
})
afterEach(() => server.close())

const hide = (reviewId: number, hiddenReason: unknown, token = administrator) =>
  callEndpoint(server.backend, 'setReviewVisibility', { token, ...one(reviewId), body: { hiddenReason } })
const listAll = async (query: Record<string, string> = {}) => {
  const { body } = await callEndpoint(server.backend, 'listAllReviews', { token: administrator, query })
  return v.parse(rest.listAllReviews.answer, body)
}
const audit = async () => {
  const { body } = await callEndpoint(server.backend, 'listAudit', { token: administrator })
  return v.parse(rest.listAudit.answer, body).entries
}

test('a hidden review is seen by its author alone, with the reason, and its stars don’t count; restored it is back', async () => {
  const duri = await reviewBy(server.backend, '두리', 1, 1, '010-1234-5678로 전화 주세요')
  await reviewBy(server.backend, '세나', 1, 5, '좋아요')
  const { reviewId, token } = duri
  const reader = await openSocket(server.url)
  await reader.send('CHANGED_PAGE', '/goods/1')
  const author = await openSocket(server.url, { auth: { token } })

  const reason = '다른 사람의 전화번호가 들어 있어요.'
  expect(await hide(reviewId, ` ${reason} `)).toMatchObject({
    status: 200,
    body: { review: { reviewId, nickname: '두리', name: '시원한 콜라', hiddenReason: reason } },
  })
  expect(await readReviews(server.backend, 1)).toMatchObject({
    reviews: [{ nickname: '세나' }],
    counts: [0, 0, 0, 0, 1],
  })
  expect(await readOwnReview(server.backend, token, 1)).toMatchObject({
    review: { hiddenReason: reason },
    mayReview: false,
  })
  const gone = { goodsId: 1, reviewId, counts: [0, 0, 0, 0, 1], isNew: false }
  await eventually(() => expect(reader.received('REVIEW_CHANGED')).toEqual([{ ...gone, own: false }]))
  await eventually(() => expect(author.received('REVIEW_CHANGED')).toEqual([{ ...gone, own: true }]))

  // It can be edited, and stays hidden; it can't be deleted and written anew, nor voted for.
  const body = { stars: 2, text: '별로예요' }
  expect(await callEndpoint(server.backend, 'changeReview', { token, ...one(reviewId), body })).toMatchObject({
    body: { review: { ...body, hiddenReason: reason } },
  })
  expect(await callEndpoint(server.backend, 'deleteReview', { token, ...one(reviewId) })).toMatchObject({
    status: 409,
    body: { code: 'review_hidden' },
  })
  expect(await writeReview(server.backend, token, 1, body)).toMatchObject({ body: { code: 'already_reviewed' } })
  const hana = await signUpShopper(server.backend, '하나')
  expect(await voteFor(server.backend, hana.token, reviewId)).toMatchObject({ body: { code: 'review_not_found' } })
  expect((await readReviews(server.backend, 1)).counts).toEqual([0, 0, 0, 0, 1])

  expect(await hide(reviewId, null)).toMatchObject({ status: 200, body: { review: { hiddenReason: null } } })
  expect(await readReviews(server.backend, 1)).toMatchObject({
    reviews: [{ nickname: '세나' }, { nickname: '두리', text: '별로예요' }],
    counts: [0, 1, 0, 0, 1],
  })
})

test('each time a review is hidden or restored is written down once, with the reason', async () => {
  const { reviewId } = await reviewBy(server.backend, '두리', 1, 1, '광고')
  const before = (await audit()).length
  for (const reason of ['광고예요', '광고예요', '욕설이에요', null, null]) await hide(reviewId, reason)
  const entry = { nickname: '관리자', subject: String(reviewId), name: '시원한 콜라', nameEn: 'Ice-Cold Cola' }
  const change = (from: string | null, to: string | null) => [{ field: 'hiddenReason', before: from, after: to }]
  expect((await audit()).slice(0, -before || undefined)).toMatchObject([
    { ...entry, action: 'review_restored', changes: change('욕설이에요', null) },
    { ...entry, action: 'review_hidden', changes: change('광고예요', '욕설이에요') },
    { ...entry, action: 'review_hidden', changes: change(null, '광고예요') },
  ])
})

test('administrators read all reviews, newest first and page by page, with whole nicknames', async () => {
  const duri = await reviewBy(server.backend, '두리', 1, 1)
  await callEndpoint(server.backend, 'changeMe', { token: duri.token, body: { hideNickname: true } })
  await reviewBy(server.backend, '세나', 2, 5)
  await reviewBy(server.backend, '하나', 1, 3)
  await hide(duri.reviewId, '광고예요')
  const first = await listAll({ limit: '2' })
  expect(first.reviews).toMatchObject([{ nickname: '하나' }, { nickname: '세나', goodsId: 2 }])
  const next = await listAll({ limit: '2', cursor: first.nextCursor ?? '' })
  expect(next).toMatchObject({ reviews: [{ nickname: '두리', hiddenReason: '광고예요' }], nextCursor: null })
})

test('nobody but an administrator hides reviews or lists all of them, and no reason is no reason', async () => {
  const { reviewId, token } = await reviewBy(server.backend, '두리', 1, 1)
  expect((await hide(reviewId, '광고예요', token)).status).toBe(403)
  expect((await callEndpoint(server.backend, 'listAllReviews', { token })).status).toBe(403)
  expect((await callEndpoint(server.backend, 'listAllReviews')).status).toBe(401)
  for (const reason of ['', '  ', '\u3164', 'x'.repeat(201), '두\n줄', '\u202e', 7, undefined]) {
    expect(await hide(reviewId, reason)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  expect(await hide(999, '광고예요')).toMatchObject({ status: 404, body: { code: 'review_not_found' } })
  const { nextCursor } = await listAll()
  expect(nextCursor).toBeNull()
  const forged = { token: administrator, query: { cursor: 'forged' } }
  expect((await callEndpoint(server.backend, 'listAllReviews', forged)).status).toBe(400)
  expect((await readReviews(server.backend, 1)).reviews).toHaveLength(1)
})
