import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

const goods = { params: { goodsId: 3 } }
const review = { params: { reviewId: 1 } }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

export const reviewScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'reviewing goods': async (stage) => {
    const { call } = stage
    const [mina, junho] = [await join(stage, 'mina'), await join(stage, 'junho')]
    const administrator = await signInAsAdministrator(stage)
    const { body } = await call('createOrder', 201, { token: mina, key: 'order-0001', json: orderOf(3) })
    const params = { orderId: String(Object(Object(body).order).orderId) }
    const good = { stars: 5, text: '톡 쏴요' }
    await call('addReview', 401, { ...goods, json: good })
    await call('addReview', 403, { token: mina, ...goods, json: good })
    for (const status of ['packed', 'shipped', 'delivered'])
      await call('changeOrderStatus', 200, { token: administrator, params, json: { status } })
    await call('getOwnReview', 401, goods)
    await call('getOwnReview', 200, { token: mina, ...goods })
    await call('addReview', 400, { token: mina, ...goods, json: { stars: 6, text: 'x'.repeat(1001) } })
    await call('addReview', 201, { token: mina, ...goods, text: 'stars=4&text=', headers: form })
    await call('addReview', 409, { token: mina, ...goods, json: good, headers: { 'accept-language': 'en' } })
    await call('changeReview', 404, { token: junho, ...review, json: good })
    await call('changeReview', 200, { token: mina, ...review, json: good })
    await call('voteForReview', 409, { token: mina, ...review })
    await call('voteForReview', 200, { token: junho, ...review })
    await call('voteForReview', 409, { token: junho, ...review })
    await call('listReviews', 200, goods)
    await call('listReviews', 200, { token: junho, ...goods, query: { sort: 'helpful', limit: '1' } })
    await call('listReviews', 400, { ...goods, query: { sort: 'best', cursor: 'forged' } })
    await call('takeVoteBack', 200, { token: junho, ...review })
    await call('getOwnReview', 200, { token: mina, ...goods })
    const all = { token: administrator, ...review }
    await call('listAllReviews', 403, { token: mina })
    await call('listAllReviews', 200, { token: administrator })
    await call('setReviewVisibility', 403, { token: mina, ...review, json: { hiddenReason: '광고예요' } })
    await call('setReviewVisibility', 400, { ...all, json: { hiddenReason: '' } })
    await call('setReviewVisibility', 200, { ...all, json: { hiddenReason: '광고예요' } })
    await call('getOwnReview', 200, { token: mina, ...goods })
    await call('deleteReview', 409, { token: mina, ...review })
    await call('setReviewVisibility', 200, { ...all, json: { hiddenReason: null } })
    await call('listAudit', 200, { token: administrator })
    await call('deleteReview', 404, { token: junho, ...review })
    await call('deleteReview', 204, { token: mina, ...review })
    await call('listReviews', 200, goods)
  },
}
