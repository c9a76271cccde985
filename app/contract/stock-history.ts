import * as v from 'valibot'
import { Count, Cursor, PageLimit, Seq, Timestamp } from './primitives.ts'

/**
 * Why the stock of a product changed. `order`: an order took pieces. `cancelled`: a paid order was cancelled. `unpaid`: an order was not paid,
 * and gave back what it held. `returned`: a shopper sent pieces back. `administrator`: somebody set the stock, or added the product.
 */
export const StockCause = v.picklist(['order', 'cancelled', 'unpaid', 'returned', 'administrator'])
export type StockCause = v.InferOutput<typeof StockCause>

/**
 * A change of a product's stock by `amount` pieces, and the stock after it. `orderId` is the order's, and `nickname` the administrator's, who is
 * unknown when the developer tools changed it.
 */
export const StockHistoryEntry = v.object({
  entryId: Seq,
  at: Timestamp,
  amount: v.pipe(v.number(), v.safeInteger()),
  stock: Count,
  cause: StockCause,
  orderId: v.optional(v.string()),
  nickname: v.optional(v.string()),
})
export type StockHistoryEntry = v.InferOutput<typeof StockHistoryEntry>

export const StockHistoryQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type StockHistoryQuery = v.InferOutput<typeof StockHistoryQuery>

/** Newest first: the newest 1,000 changes of a product, and none older than 90 days. */
export const StockHistoryPage = v.object({ entries: v.array(StockHistoryEntry), nextCursor: v.nullable(Cursor) })
export type StockHistoryPage = v.InferOutput<typeof StockHistoryPage>
