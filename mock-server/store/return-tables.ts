import type { ColumnType, Generated } from 'kysely'
import type { ReturnReason, ReturnStatus } from '#app/contract/order-return.ts'

// Tables of `tables.ts` with what comes back of orders. Whoever changes a return has locked its order.

/** One for each request. When one is done, triggers take it from the figures. */
export interface ReturnsTable {
  /** In the order of commits. */
  return_id: Generated<number>
  order_number: number
  status: ReturnStatus
  reason: ReturnReason
  note: string
  /** What its products cost. */
  goods_total: number
  /** What is paid back. */
  refund: number
  /** 1: nothing of the order is left with the shopper once it is done. */
  is_last: number
  requested_at: string
  /** When it got its status. */
  changed_at: string
  declined_reason: ColumnType<string | null, undefined, string>
  /** When the provider has to be asked to pay it back; `null` when nothing is due there. */
  refund_due_at: ColumnType<string | null, undefined, string | null>
}

export interface ReturnLinesTable {
  return_id: number
  goods_id: number
  quantity: number
}
