import { deleteWish, listWishes, readWishes } from '#mock-server/store/queries/wishes.ts'
import { requireMember } from '../account/require-member.ts'
import type { Endpoints, Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { addWishes } from './add-wishes.ts'

export const wishesEndpoints = {
  listWishes: ({ shop, session }, { query }) => listWishes(shop.store.db, session.user.userId, query),

  listWishedIds: ({ shop, session }) => readWishes(shop.store.db, session.user.userId),

  async addWish({ shop, session }, { params }) {
    const { gone, left, added } = await addWishes(shop, session.user.userId, [params.goodsId])
    if (gone > 0) throw new ApiError('goods_not_found')
    if (left > 0) throw new ApiError('wishes_full')
    return publishWishes(shop, session.user.userId, added > 0)
  },

  async removeWish({ shop, session }, { params }) {
    const { userId } = session.user
    const removed = await shop.store.transaction(async (tx) => {
      await requireMember(tx, userId)
      return deleteWish(tx, userId, params.goodsId)
    })
    return publishWishes(shop, userId, removed)
  },

  async mergeWishes({ shop, session }, { body }) {
    const { added, ...merged } = await addWishes(shop, session.user.userId, body.goodsIds)
    return { ...merged, ...(await publishWishes(shop, session.user.userId, added > 0)) }
  },
} satisfies Partial<Endpoints>

/** Reads the account's wishlist as it is now, and publishes it if it changed. */
async function publishWishes({ store, domainEvents }: Shop, userId: number, changed: boolean) {
  const wishes = await readWishes(store.db, userId)
  if (changed) domainEvents.publish({ type: 'wishes-changed', userId, change: wishes })
  return wishes
}
