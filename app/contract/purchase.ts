import * as v from 'valibot'
import { GoodsId, Seq, Timestamp } from './primitives.ts'

/** Replaces the nickname of a deleted account. It holds a space, so no account can have it. Legacy clients show it as it is. */
export const formerMember = '탈퇴한 회원'

/** Replaces the nickname of somebody who ordered without an account. Nobody can sign up under it. Legacy clients show it as it is. */
export const guestName = '손님'

/**
 * One order as everybody sees it: the payload of `BUY_GOODS`, and a row of the public feed. `goodsName` is the legacy API's
 * phrase ("시원한 콜라 외 2개의 상품"), and `goodsId` is the first product of the order. `nickname` is "m***" when the account
 * hides it, and `formerMember` when it was deleted. A guest's is `guestName`.
 */
export const Purchase = v.object({
  seq: Seq,
  nickname: v.string(),
  goodsId: GoodsId,
  goodsName: v.string(),
  goodsNameEn: v.string(),
  date: Timestamp,
})
export type Purchase = v.InferOutput<typeof Purchase>

/**
 * Asks for the newest page, or with `after` for the purchases above that `seq`. `goodsId` asks for the orders that contain the
 * product, first or not.
 */
export const PurchasesQuery = v.object({
  goodsId: v.optional(GoodsId),
  after: v.optional(Seq),
  limit: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100))),
})
export type PurchasesQuery = v.InferOutput<typeof PurchasesQuery>

/** Ascending by `seq`; `latest` is the newest `seq` of the feed. */
export const PurchasesPage = v.object({ purchases: v.array(Purchase), latest: Seq })
export type PurchasesPage = v.InferOutput<typeof PurchasesPage>

/** The feed can't be replayed from the client's offset. `missed` is how many purchases it lacks. */
export const FeedReset = v.object({ seq: Seq, missed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })
export type FeedReset = v.InferOutput<typeof FeedReset>
