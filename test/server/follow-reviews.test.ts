import { afterEach, beforeEach, expect, test } from 'vitest'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { receive } from '#test/support/backend/receive.ts'
import { one, reviewBy, voteFor, writeReview } from '#test/support/backend/reviews.ts'
import { createTestCluster, openNode } from '#test/support/server/open-node.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Somebody who looks at a product's page. */
async function lookAt(page: string, token?: string) {
  const socket = await openSocket(server.url, token === undefined ? {} : { auth: { token } })
  await socket.send('CHANGED_PAGE', page)
  return socket
}

test('whoever looks at a product sees its reviews as they are written, changed and deleted, and nobody else does', async () => {
  const { token } = await signUpShopper(server.backend, '하나')
  await receive(server.backend, token, 1)
  const reader = await lookAt('/goods/1?utm_source=mail')
  const elsewhere = await lookAt('/goods/2')
  const author = await lookAt('/', token)

  const { body } = await writeReview(server.backend, token, 1, { stars: 5, text: '좋아요' })
  const { hiddenReason: _, ...review } = Object(body).review
  const added = { goodsId: 1, reviewId: 1, review, counts: [0, 0, 0, 0, 1], isNew: true }
  await eventually(() => expect(reader.received('REVIEW_CHANGED')).toEqual([{ ...added, own: false }]))
  await eventually(() => expect(author.received('REVIEW_CHANGED')).toEqual([{ ...added, own: true }]))

  const change = (stars: number) => callEndpoint(server.backend, 'changeReview', { token, ...one(1), body: { stars } })
  await change(2)
  // That is no change.
  await change(2)
  await callEndpoint(server.backend, 'deleteReview', { token, ...one(1) })
  await eventually(() => expect(reader.received('REVIEW_CHANGED')).toHaveLength(3))
  expect(reader.received('REVIEW_CHANGED').slice(1)).toEqual([
    {
      ...added,
      review: { ...review, stars: 2, changedAt: expect.any(String) },
      counts: [0, 1, 0, 0, 0],
      isNew: false,
      own: false,
    },
    { goodsId: 1, reviewId: 1, counts: [0, 0, 0, 0, 0], isNew: false, own: false },
  ])
  expect(elsewhere.events()).not.toContain('REVIEW_CHANGED')
})

test('the reviews of a deleted account are gone for whoever looks; a vote is no news', async () => {
  const duri = await reviewBy(server.backend, '두리', 1, 5, '좋아요')
  const reader = await lookAt('/goods/1')
  const { token } = await signUpShopper(server.backend, '하나')
  await voteFor(server.backend, token, duri.reviewId)
  await callEndpoint(server.backend, 'deleteMe', { token: duri.token, body: { password: duri.password } })
  await eventually(() =>
    expect(reader.received('REVIEW_CHANGED')).toEqual([
      { goodsId: 1, reviewId: duri.reviewId, counts: [0, 0, 0, 0, 0], isNew: false, own: false },
    ]),
  )
})

test('a reader on another node hears of each review once', async () => {
  const cluster = createTestCluster()
  const { backend } = server
  await openNode(backend, cluster.peersOf('here'))
  const there = await openNode(backend, cluster.peersOf('there'))
  const reader = await openSocket(there)
  await reader.send('CHANGED_PAGE', '/goods/1')
  await reviewBy(backend, '두리', 1, 5)
  await reviewBy(backend, '세나', 1, 4)
  await eventually(() =>
    expect(reader.received('REVIEW_CHANGED')).toMatchObject([
      { reviewId: 1 },
      { reviewId: 2, counts: [0, 0, 0, 1, 1] },
    ]),
  )
})
