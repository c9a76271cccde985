import type { StockCause } from '#app/contract/stock-history.ts'
import type { Queries } from '../open-store.ts'
import { pause } from './pause.ts'

interface StockChangeToWrite {
  goodsId: number
  amount: number
  /** After the change. */
  stock: number
  cause: StockCause
  at: string
  orderId?: string
  /** The administrator. */
  userId?: number | undefined
}

interface Pieces {
  goodsId: number
  quantity: number
}

/** An administrator who sets a stock; the developer tools are nobody. */
export interface StockSetter {
  userId?: number
  at: string
}

/**
 * Takes pieces of products from stock for an order and counts them as sold. Of a product that has too few it takes none. Returns those.
 */
export async function takeStock<T extends Pieces>(
  db: Queries,
  items: readonly T[],
  order: { orderId: string; at: string },
): Promise<T[]> {
  const short: T[] = []
  const changes: StockChangeToWrite[] = []
  for (const item of items) {
    const { goodsId, quantity } = item
    const taken = await db
      .updateTable('goods')
      .set((eb) => ({ stock: eb('stock', '-', quantity), sold: eb('sold', '+', quantity) }))
      .where('goods_id', '=', goodsId)
      .where('stock', '>=', quantity)
      .returning('stock')
      .executeTakeFirst()
    if (taken) changes.push({ ...order, goodsId, amount: -quantity, stock: taken.stock, cause: 'order' })
    else short.push(item)
  }
  await writeStockChanges(db, changes)
  return short
}

/** How many products are changed before others get their turn. */
const changedAtOnce = 25

/** Returns sold pieces of orders to stock, also of retired products. */
export async function returnStock(
  db: Queries,
  items: readonly (Pieces & { orderId: string; cause: 'cancelled' | 'unpaid' | 'returned' })[],
  at: string,
): Promise<void> {
  for (let done = 0; done < items.length; done += changedAtOnce) {
    if (done > 0) await pause()
    const changes: StockChangeToWrite[] = []
    for (const { goodsId, quantity, orderId, cause } of items.slice(done, done + changedAtOnce)) {
      const { stock } = await db
        .updateTable('goods')
        .set((eb) => ({ stock: eb('stock', '+', quantity), sold: eb('sold', '-', quantity) }))
        .where('goods_id', '=', goodsId)
        .returning('stock')
        .executeTakeFirstOrThrow()
      changes.push({ goodsId, amount: quantity, stock, cause, at, orderId })
    }
    await writeStockChanges(db, changes)
  }
}

/** Writes into the history that a stock was set, if that changed it. */
export async function writeStockSet(
  db: Queries,
  { goodsId, stock }: { goodsId: number; stock: number },
  { before, ...by }: StockSetter & { before: number },
): Promise<void> {
  if (stock === before) return
  await writeStockChanges(db, [{ ...by, goodsId, amount: stock - before, stock, cause: 'administrator' }])
}

/** Whatever changes stocks calls it in the transaction of the changes, after them: a trigger would not know the causes. */
async function writeStockChanges(db: Queries, changes: readonly StockChangeToWrite[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ goodsId, orderId, userId, ...rest }) => ({
    ...rest,
    goods_id: goodsId,
    order_id: orderId ?? null,
    user_id: userId ?? null,
  }))
  await db.insertInto('stock_changes').values(rows).execute()
}
