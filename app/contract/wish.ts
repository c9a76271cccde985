import * as v from 'valibot'
import { MAX_WISHES } from './limits.ts'
import { Count, Cursor, GoodsId, PageLimit } from './primitives.ts'

/** The products on a wishlist, newest wish first. Those that are no longer for sale are left out. */
export const Wishes = v.object({ goodsIds: v.array(GoodsId) })
export type Wishes = v.InferOutput<typeof Wishes>

export const WishesQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type WishesQuery = v.InferOutput<typeof WishesQuery>

/** A guest's wishlist, newest wish first. */
export const GuestWishes = v.object({
  goodsIds: v.pipe(v.array(GoodsId), v.minLength(1), v.maxLength(MAX_WISHES)),
})
export type GuestWishes = v.InferOutput<typeof GuestWishes>

/**
 * The account's wishlist after a guest's was added. Of the guest's products it has got `moved`, those that it had already included;
 * `gone` are no longer for sale, and `left` found no place.
 */
export const MergedWishes = v.object({ ...Wishes.entries, moved: Count, gone: Count, left: Count })
export type MergedWishes = v.InferOutput<typeof MergedWishes>
