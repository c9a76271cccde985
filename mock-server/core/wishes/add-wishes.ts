import { MAX_WISHES } from '#app/contract/limits.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { insertWishes, readWishes } from '#mock-server/store/queries/wishes.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'

/**
 * Adds products to the account's wishlist as far as there is room; the first of them becomes the newest wish. Returns how many are on
 * it now (`moved`), how many of these were not before (`added`), how many are not for sale (`gone`), and how many found no place (`left`).
 */
export function addWishes(shop: Shop, userId: number, goodsIds: readonly number[]) {
  return shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const wanted = [...new Set(goodsIds)]
    const forSale = new Set((await findGoods(tx, wanted)).map(({ goodsId }) => goodsId))
    const held = new Set((await readWishes(tx, userId)).goodsIds)
    const known = wanted.filter((goodsId) => forSale.has(goodsId))
    const missing = known.filter((goodsId) => !held.has(goodsId))
    const fitting = missing.slice(0, MAX_WISHES - held.size)
    await insertWishes(tx, userId, fitting.toReversed())
    const left = missing.length - fitting.length
    return { moved: known.length - left, added: fitting.length, gone: wanted.length - known.length, left }
  })
}
