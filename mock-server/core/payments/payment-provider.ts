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
  /** The number of the payment that a webhook is about; `undefined` when the provider hasn't signed it, or long ago. */
  readWebhook(headers: Headers, body: string): string | undefined
}
