import type { Quote, QuoteRequest } from '#app/contract/coupon.ts'
import { paymentOf } from '#app/contract/payment.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { applyCoupon } from '../coupons/apply-coupon.ts'
import { mergeItems, requireKnown } from './merge-items.ts'
import { priceLines } from './price-order.ts'

/**
 * What an order would cost now. Stock is not looked at. Throws `invalid`, `goods_not_found`, and `too_many_requests` for somebody who
 * guesses codes.
 */
export async function quoteOrder(
  shop: Shop,
  { user: { userId } }: Session,
  { items, couponCode }: QuoteRequest,
): Promise<Quote> {
  const { db } = shop.store
  const merged = mergeItems(items)
  const forSale = await findGoods(
    db,
    merged.map(({ goodsId }) => goodsId),
  )
  const goods = new Map(forSale.map((one) => [one.goodsId, one]))
  requireKnown(goods, merged)
  const priced = priceLines(goods, merged)
  if (couponCode === undefined) return { ...priced, payment: paymentOf(priced.total) }

  const guesses = shop.limits.couponGuessesPerAccount
  // Whoever has guessed too often isn't told about the right ones either.
  await guesses.count(String(userId), 0)
  const applied = await applyCoupon(db, { code: couponCode, userId, goodsTotal: priced.total, now: shop.now() })
  if (!('problem' in applied)) return { ...priced, payment: applied.payment }
  const { problem, ...why } = applied
  if (problem === 'couponUnknown') await guesses.count(String(userId))
  return { ...priced, payment: paymentOf(priced.total), couponProblem: problem, ...why }
}
