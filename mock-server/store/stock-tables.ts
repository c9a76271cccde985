import type { ColumnType, Generated } from 'kysely'
import type { StockCause } from '#app/contract/stock-history.ts'

/** What changed the stock of products: see `store/queries/stock.ts`. Old rows go. */
export interface StockChangesTable {
  /** Of one product, in the order of commits: whoever changes its stock has locked its row. */
  change_id: Generated<number>
  goods_id: number
  at: string
  amount: number
  /** After the change. */
  stock: number
  cause: StockCause
  /** Not a number of `orders`, which has paid ones only. */
  order_id: ColumnType<string | null, string | null | undefined, never>
  /** The administrator. */
  user_id: ColumnType<number | null, number | null | undefined, never>
}
