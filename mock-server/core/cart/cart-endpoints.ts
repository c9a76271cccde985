import { listCart, putCartLine, removeCartLines } from '#mock-server/store/queries/cart.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { requireMember } from '../account/require-member.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { addToCart, mergeCart } from './add-to-cart.ts'
import { changeCartItem } from './change-cart-item.ts'
import { publishCart } from './publish-cart.ts'

export const cartEndpoints = {
  async getCart({ shop, session }) {
    return { cart: await listCart(shop.store.db, session.user.userId) }
  },

  async addToCart({ shop, session, reply }, { body, idempotencyKey }) {
    const attempt = { userId: session.user.userId, key: idempotencyKey }
    const { answer, replayed } = await addToCart(shop, attempt, body)
    if (replayed) reply.headers['Idempotency-Replayed'] = 'true'
    return answer
  },

  async changeCartItem({ shop, session }, { params, body }) {
    await changeCartItem(shop, { userId: session.user.userId, goodsId: params.goodsId }, body)
    return {}
  },

  async mergeCart({ shop, session, reply }, { body, idempotencyKey }) {
    const attempt = { userId: session.user.userId, key: idempotencyKey }
    const { answer, replayed } = await mergeCart(shop, attempt, body)
    if (replayed) reply.headers['Idempotency-Replayed'] = 'true'
    return answer
  },

  async putCartLine({ shop, session }, { params, body }) {
    const { goodsId } = params
    const { userId } = session.user
    await shop.store.transaction(async (tx) => {
      await requireMember(tx, userId)
      const [forSale] = await findGoods(tx, [goodsId], 'share')
      if (forSale === undefined) throw new ApiError('goods_not_found')
      await putCartLine(tx, userId, goodsId, body.quantity)
    })
    await publishCart(shop, userId)
    return {}
  },

  async removeCartLine({ shop, session }, { params }) {
    const { userId } = session.user
    if (await removeCartLines(shop.store.db, userId, [params.goodsId])) await publishCart(shop, userId)
    return {}
  },
} satisfies Partial<Endpoints>
