import { MAX_RESTOCK_REQUESTS } from '#app/contract/limits.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { countUnread, listNotices, markNoticesRead } from '#mock-server/store/queries/notices.ts'
import {
  countRestockRequests,
  deleteRestockRequest,
  hasRestockRequest,
  insertRestockRequest,
} from '#mock-server/store/queries/restock-requests.ts'
import { requireMember } from '../account/require-member.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const noticesEndpoints = {
  async getRestockRequest({ shop, session }, { params }) {
    return { asked: await hasRestockRequest(shop.store.db, session.user.userId, params.goodsId) }
  },

  async askForRestock({ shop, session }, { params: { goodsId } }) {
    const { userId } = session.user
    await shop.store.transaction(async (tx) => {
      await requireMember(tx, userId)
      // Locked, so that whoever adds to the stock at the same moment finds the request, or is found here.
      const [goods] = await findGoods(tx, [goodsId], 'share')
      if (goods === undefined) throw new ApiError('goods_not_found')
      if (await hasRestockRequest(tx, userId, goodsId)) return
      if (goods.stock > 0) throw new ApiError('in_stock')
      if ((await countRestockRequests(tx, userId)) >= MAX_RESTOCK_REQUESTS) throw new ApiError('restock_requests_full')
      await insertRestockRequest(tx, userId, goodsId)
    })
    return { asked: true }
  },

  async withdrawRestockRequest({ shop, session }, { params }) {
    await deleteRestockRequest(shop.store.db, session.user.userId, params.goodsId)
    return { asked: false }
  },

  async readNotices({ shop, session }, { body: { upTo } }) {
    const { userId } = session.user
    const { changed, unread } = await shop.store.transaction(async (tx) => {
      await requireMember(tx, userId)
      const changed = await markNoticesRead(tx, userId, upTo, shop.now().toISOString())
      return { changed, unread: await countUnread(tx, userId) }
    })
    const change = { upTo, unread }
    if (changed) shop.domainEvents.publish({ type: 'notices-read', userId, change })
    return change
  },

  listNotices: ({ shop, session }, { query }) => listNotices(shop.store.db, session.user.userId, query),
} satisfies Partial<Endpoints>
