import * as v from 'valibot'
import { GoodsId, Seq, Timestamp } from './primitives.ts'

/** In place of a nickname, which never holds a space, where the account is deleted. The origin's clients show it as it is. */
export const formerMember = '탈퇴한 회원'

/**
 * One order as everybody hears of it: `BUY_GOODS`, and a row of the public feed. `goodsName` is the origin's phrase
 * ("시원한 콜라 외 2개의 상품"), `goodsId` the first goods of the order. `nickname` is "m***" of who hides it (a nickname
 * itself never holds an asterisk), and `formerMember` of who has left.
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
 * Without `after` the newest page; with it what came after that `seq`. With `goodsId` the orders alone that these goods are in,
 * first or not.
 */
export const PurchasesQuery = v.object({
  goodsId: v.optional(GoodsId),
  after: v.optional(Seq),
  limit: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100))),
})
export type PurchasesQuery = v.InferOutput<typeof PurchasesQuery>

/** Ascending by `seq`; `latest` is the newest `seq` there is. */
export const PurchasesPage = v.object({ purchases: v.array(Purchase), latest: Seq })
export type PurchasesPage = v.InferOutput<typeof PurchasesPage>

/** The feed can't be replayed from the client's offset; `missed` is how many purchases it did not hear of. */
export const FeedReset = v.object({ seq: Seq, missed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })
export type FeedReset = v.InferOutput<typeof FeedReset>
