import type { DeclineReason } from '#app/contract/order.ts'

/** What the shop asks a provider to let somebody pay. */
export interface PaymentToCreate {
  /** Chosen by the shop, and nothing that anybody can guess. */
  paymentId: string
  /** In KRW. */
  amount: number
  orderName: string
  orderNameEn: string
  /** Where the shopper goes afterwards, as a path of the shop. */
  returnUrl: string
  /** Nobody can pay any more then. */
  expiresAt: string
}

/** `open`: nothing is decided. `expired`: nothing will be. */
export type ProviderPayment = { state: 'open' | 'approved' | 'expired' } | { state: 'declined'; reason: DeclineReason }

/** A part of a payment that goes back. */
export interface Refund {
  refundId: string
  paymentId: string
  /** In KRW, more than 0. All refunds together are at most what was paid. */
  amount: number
}

/**
 * Who takes the money. Each call may be repeated, and then changes nothing more. They throw `unavailable` when the provider can't be
 * reached: the shop calls again later.
 */
export interface PaymentProvider {
  /** Opens a payment, and answers the page on which it is paid. */
  createPayment(payment: PaymentToCreate): Promise<{ page: string }>
  /** How a payment is now. One that the provider doesn't know is open. */
  findPayment(paymentId: string): Promise<ProviderPayment>
  /** From now on nothing is paid, and what was paid already is paid back. */
  cancelPayment(paymentId: string): Promise<void>
  /**
   * Pays back a part of what was paid, once for each `refundId`, which the shop chooses. Of a payment that was cancelled nothing is left
   * to pay back.
   */
  refundPayment(refund: Refund): Promise<void>
  /** The number of the payment that a webhook is about; `undefined` when the provider hasn't signed it, or long ago. */
  readWebhook(headers: Headers, body: string): string | undefined
}
