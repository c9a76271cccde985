import type { DeclineReason } from '#app/contract/order.ts'
import type { TestCardOutcome } from '#app/contract/test-cards.ts'

/** What a card does to a payment. `webhooks` is how many ms after an approval the shop is told. */
type CardOutcome =
  | { state: 'approved'; webhooks: readonly number[] }
  | { state: 'declined'; reason: DeclineReason }
  | { state: 'challenge' }
  | { state: 'pending'; later: 'approve' | 'refuse' }
  | 'timeout'

/** The shop is told at once, once. */
export const atOnce: readonly number[] = [0]

/** When a pending payment is decided, in ms. */
export const pendingFor = 5_000

/** What the cards of `testCards` do. */
export const cardOutcomes: Record<TestCardOutcome, CardOutcome> = {
  approved: { state: 'approved', webhooks: atOnce },
  insufficient_funds: { state: 'declined', reason: 'insufficient_funds' },
  lost_card: { state: 'declined', reason: 'lost_card' },
  expired_card: { state: 'declined', reason: 'expired_card' },
  challenge: { state: 'challenge' },
  approved_later: { state: 'pending', later: 'approve' },
  refused_later: { state: 'pending', later: 'refuse' },
  webhook_late: { state: 'approved', webhooks: [20_000] },
  webhook_twice: { state: 'approved', webhooks: [0, 1_000] },
  webhook_never: { state: 'approved', webhooks: [] },
  timeout: 'timeout',
}
