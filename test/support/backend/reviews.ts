import * as v from 'valibot'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from './call-endpoint.ts'
import { receive } from './receive.ts'

/** The parameters of a call about a product, and of one about a review. */
export const goods = (goodsId: number) => ({ params: { goodsId: String(goodsId) } })
export const one = (reviewId: number) => ({ params: { reviewId: String(reviewId) } })

export const writeReview = (backend: Backend, token: string, goodsId: number, body: unknown) =>
  callEndpoint(backend, 'addReview', { token, ...goods(goodsId), body })

export const voteFor = (backend: Backend, token: string, reviewId: number) =>
  callEndpoint(backend, 'voteForReview', { token, ...one(reviewId) })

/** A page of the reviews of a product, as a guest or an account reads it. */
export async function readReviews(
  backend: Backend,
  goodsId: number,
  query: Record<string, string> = {},
  token?: string,
) {
  const call = { ...goods(goodsId), query, ...(token !== undefined && { token }) }
  return v.parse(rest.listReviews.answer, (await callEndpoint(backend, 'listReviews', call)).body)
}

export async function readOwnReview(backend: Backend, token: string, goodsId: number) {
  const { body } = await callEndpoint(backend, 'getOwnReview', { token, ...goods(goodsId) })
  return v.parse(rest.getOwnReview.answer, body)
}

/** A new shopper receives a product and reviews it. */
export async function reviewBy(backend: Backend, nickname: string, goodsId: number, stars: number, text = '') {
  const shopper = await signUpShopper(backend, nickname)
  await receive(backend, shopper.token, goodsId)
  const { body } = await writeReview(backend, shopper.token, goodsId, { stars, text })
  return { ...shopper, reviewId: v.parse(rest.addReview.answer, body).review.reviewId }
}
