import type { ColumnType } from 'kysely'
import type { DeclineReason } from '#app/contract/order.ts'
import type { TestPaymentState } from '#app/contract/test-provider.ts'

// Tables of `tables.ts` with what is paid at a provider: `payments` are the shop's, the others the test provider's.

export type PaymentStatus = 'awaiting' | 'paid' | 'failed' | 'expired' | 'cancelled'

/** Orders that are to be paid at a provider. The paid ones are in `orders`, too. */
export interface PaymentsTable {
  payment_id: string
  /** Of the order, also when it is not in `orders` yet. */
  order_id: string
  user_id: number
  status: PaymentStatus
  /** The order with its prices, as JSON, until it is paid or forgotten. */
  order_json: string | null
  /** The attempt's `Idempotency-Key`, and the hash of its request. */
  idempotency_key: string | null
  request_hash: string
  /** 1: its items leave the cart when it is paid. */
  from_cart: number
  coupon_id: number | null
  created_at: string
  expires_at: string
  /** Where it is paid: unknown until the provider has answered. */
  page_url: ColumnType<string | null, string | null | undefined, string | null>
  /** Whether the provider has to take the payment back, or has. */
  cancellation: ColumnType<'due' | 'done' | null, undefined, 'due' | 'done' | null>
  /** When the shop has to look at it: to let it expire, have it taken back or forget the order. */
  due_at: string | null
}

/** The payments of the test provider. */
export interface TestPaymentsTable {
  payment_id: string
  amount: number
  order_name: string
  order_name_en: string
  return_url: string
  expires_at: string
  /** `expired` is no state that is stored. */
  state: Exclude<TestPaymentState, 'expired'>
  reason: ColumnType<DeclineReason | null, undefined, DeclineReason | null>
  /** Of the challenge. */
  wrong_answers: ColumnType<number, undefined, number>
}

/** What the test provider does later. */
export interface TestPaymentJobsTable {
  job_id: string
  payment_id: string
  kind: 'approve' | 'refuse' | 'webhook'
  due_at: string
  /** How often a webhook was sent in vain. */
  attempts: ColumnType<number, undefined, number>
}

/** What the test provider has paid back of payments that stay paid otherwise. */
export interface TestRefundsTable {
  /** Chosen by the shop, so that it may ask again. */
  refund_id: string
  payment_id: string
  amount: number
}

/** Secrets that all nodes of the shop share. */
export interface SecretsTable {
  name: string
  value: string
}
