import * as v from 'valibot'
import { AddedToCart, type CartItem, MergedCart, type MergedLines } from '#app/contract/cart.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { cartQuantities, putCartLine } from '#mock-server/store/queries/cart.ts'
import { findCartAnswer, insertCartAnswer } from '#mock-server/store/queries/cart-answers.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { sha256 } from '../run/tokens.ts'
import { publishCart } from './publish-cart.ts'

interface Attempt {
  userId: number
  /** The attempt's `Idempotency-Key`. */
  key: string
}

/** Adds pieces of one product. Throws `goods_not_found` or `idempotency_key_reused`. */
export const addToCart = (shop: Shop, attempt: Attempt, item: CartItem) =>
  addOnce(shop, attempt, { item }, AddedToCart, async (tx) => {
    const [result] = (await addItems(tx, attempt.userId, [item], 0)).values()
    if (result === undefined) throw new ApiError('goods_not_found')
    return result
  })

/**
 * Adds the lines of a guest or of an earlier order. Unless `soldOut` says otherwise, one piece stays of a product that is sold out for
 * now, so that the shopper sees it in the cart. Throws `idempotency_key_reused`.
 */
export const mergeCart = (shop: Shop, attempt: Attempt, lines: MergedLines) =>
  addOnce(shop, attempt, lines, MergedCart, async (tx) => {
    const wanted = new Map<number, number>()
    for (const { goodsId, quantity } of lines.items) wanted.set(goodsId, (wanted.get(goodsId) ?? 0) + quantity)
    const whole = [...wanted].map(([goodsId, quantity]) => ({ goodsId, quantity }))
    const results = await addItems(tx, attempt.userId, whole, lines.soldOut === 'skip' ? 0 : 1)
    return {
      moved: [...results.values()].filter(({ quantity }) => quantity > 0).length,
      capped: whole.some(({ goodsId, quantity }) => (results.get(goodsId)?.added ?? quantity) < quantity),
      gone: whole.length - results.size,
      short: whole.flatMap(({ goodsId, quantity }) => {
        const added = results.get(goodsId)?.added ?? 0
        return added < quantity ? [{ goodsId, added }] : []
      }),
    }
  })

/**
 * Runs an addition in a transaction, and publishes the cart after the commit. The same key of the same account has no second
 * effect: it gets the first answer again, as `replayed`.
 */
async function addOnce<S extends v.GenericSchema<unknown, object>>(
  shop: Shop,
  { userId, key }: Attempt,
  request: object,
  schema: S,
  add: (tx: Queries) => Promise<v.InferOutput<S>>,
): Promise<{ answer: v.InferOutput<S>; replayed: boolean }> {
  const requestHash = sha256(JSON.stringify(request))
  const result = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const stored = await findCartAnswer(tx, userId, key)
    if (stored !== undefined) {
      if (stored.requestHash !== requestHash) throw new ApiError('idempotency_key_reused')
      return { answer: v.parse(schema, JSON.parse(stored.answer)), replayed: true }
    }
    const answer = await add(tx)
    const answeredAt = shop.now().toISOString()
    await insertCartAnswer(tx, userId, { key, requestHash, answer: JSON.stringify(answer), answeredAt })
    return { answer, replayed: false }
  })
  // The cart is committed: a failure to publish it must not fail the request.
  if (!result.replayed) await publishCart(shop, userId).catch(shop.reportBug)
  return result
}

/**
 * Adds to the lines as far as stock and limit go, but never takes away what a line has already. Of a product without stock, `least`
 * pieces are kept. Leaves out what is not for sale.
 */
async function addItems(
  tx: Queries,
  userId: number,
  items: readonly CartItem[],
  least: number,
): Promise<ReadonlyMap<number, AddedToCart>> {
  const held = await cartQuantities(tx, userId)
  const forSale = await findGoods(
    tx,
    items.map(({ goodsId }) => goodsId),
    'share',
  )
  const stocks = new Map(forSale.map(({ goodsId, stock }) => [goodsId, stock]))
  const results = new Map<number, AddedToCart>()
  for (const { goodsId, quantity } of items) {
    const stock = stocks.get(goodsId)
    if (stock === undefined) continue
    const before = held.get(goodsId) ?? 0
    const most = Math.max(least, Math.min(stock, MAX_QUANTITY))
    const after = Math.max(before, Math.min(before + quantity, most))
    if (after > before) await putCartLine(tx, userId, goodsId, after)
    results.set(goodsId, { added: after - before, quantity: after })
  }
  return results
}
