import type { CartChange, CartLine } from '#app/contract/cart.ts'
import type { Queries } from '../open-store.ts'
import { reviewColumns, toGoods } from './goods.ts'

/** The cart in the order in which its lines were added. */
export async function listCart(db: Queries, userId: number): Promise<CartLine[]> {
  const rows = await db
    .selectFrom('cart_lines')
    .innerJoin('goods', 'goods.goods_id', 'cart_lines.goods_id')
    .selectAll('goods')
    .select(reviewColumns)
    .select('quantity')
    .where('user_id', '=', userId)
    .orderBy('line_id')
    .execute()
  return rows.map((row) => ({ quantity: row.quantity, goods: toGoods(row) }))
}

/** How many of each product the cart has, by its number, in the order in which the lines were added. */
export async function cartQuantities(db: Queries, userId: number): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('cart_lines')
    .select(['goods_id', 'quantity'])
    .where('user_id', '=', userId)
    .orderBy('line_id')
    .execute()
  return new Map(rows.map((row) => [row.goods_id, row.quantity]))
}

/** The cart as the payload of `CART_CHANGED`. */
export async function readCartChange(db: Queries, userId: number): Promise<CartChange> {
  const quantities = await cartQuantities(db, userId)
  return { lines: [...quantities].map(([goodsId, quantity]) => ({ goodsId, quantity })) }
}

/** Sets the quantity of a line. A new line comes last. */
export async function putCartLine(db: Queries, userId: number, goodsId: number, quantity: number): Promise<void> {
  await db
    .insertInto('cart_lines')
    .values({ user_id: userId, goods_id: goodsId, quantity })
    .onConflict((conflict) => conflict.columns(['user_id', 'goods_id']).doUpdateSet({ quantity }))
    .execute()
}

/** Removes the lines of these products. Returns `false` when there were none. */
export async function removeCartLines(db: Queries, userId: number, goodsIds: readonly number[]): Promise<boolean> {
  const deleted = await db
    .deleteFrom('cart_lines')
    .where('user_id', '=', userId)
    .where('goods_id', 'in', goodsIds)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}

/** Removes what was ordered from the cart: a line with more pieces keeps the others. Returns `false` when nothing has changed. */
export async function removeOrdered(
  db: Queries,
  userId: number,
  items: readonly { goodsId: number; quantity: number }[],
): Promise<boolean> {
  const held = await cartQuantities(db, userId)
  const ordered = items.filter(({ goodsId }) => held.has(goodsId))
  for (const { goodsId, quantity } of ordered) {
    const left = (held.get(goodsId) ?? 0) - quantity
    if (left > 0) await putCartLine(db, userId, goodsId, left)
  }
  const whole = ordered.filter(({ goodsId, quantity }) => (held.get(goodsId) ?? 0) <= quantity)
  if (whole.length > 0)
    await removeCartLines(
      db,
      userId,
      whole.map(({ goodsId }) => goodsId),
    )
  return ordered.length > 0
}

/** Removes a product from every cart. Returns the accounts whose carts changed. */
export async function removeFromAllCarts(db: Queries, goodsId: number): Promise<number[]> {
  const rows = await db.deleteFrom('cart_lines').where('goods_id', '=', goodsId).returning('user_id').execute()
  return rows.map((row) => row.user_id)
}
