import * as v from 'valibot'
import { DeclineReason } from './order.ts'
import { plainText } from './plain-text.ts'
import { Count, fieldError, Krw, Timestamp } from './primitives.ts'

// The API of the test provider, which its own page calls, and what it sends to the shop.

/**
 * `challenge`: the card wants an answer of its holder. `pending`: it is decided later. `cancelled`: by the shop, which has paid back what
 * was paid. `expired`: nothing was decided until the deadline.
 */
export const TestPaymentState = v.picklist([
  'open',
  'challenge',
  'pending',
  'approved',
  'declined',
  'cancelled',
  'expired',
])
export type TestPaymentState = v.InferOutput<typeof TestPaymentState>

/** A payment as the provider's page shows it. */
export const TestPayment = v.object({
  paymentId: v.string(),
  shopName: v.string(),
  shopNameEn: v.string(),
  orderName: v.string(),
  orderNameEn: v.string(),
  amount: Krw,
  expiresAt: Timestamp,
  state: TestPaymentState,
  /** What was paid back of it in parts; left out when that is nothing. */
  refunded: v.optional(Krw),
  /** Only when it was declined. */
  reason: v.optional(DeclineReason),
  /** How often the challenge may be answered still; only with `challenge`. */
  triesLeft: v.optional(Count),
  /** Where the shopper goes when it is decided: a path of the shop. */
  returnUrl: v.string(),
})
export type TestPayment = v.InferOutput<typeof TestPayment>

/** A test card. Its number decides what happens (see `testCards`); any other is refused, so that nobody enters a real one. */
export const TestCard = v.object({
  /** Blanks and hyphens between the digits don't matter. */
  number: v.pipe(
    v.string(fieldError('cardNumber')),
    v.transform(plainText),
    v.regex(/^[0-9](?:[ -]?[0-9]){11,18}$/, fieldError('cardNumber')),
  ),
  /** `MM/YY`. */
  expiry: v.pipe(
    v.string(fieldError('cardExpiry')),
    v.transform(plainText),
    v.regex(/^(?:0[1-9]|1[0-2])\/?[0-9]{2}$/, fieldError('cardExpiry')),
  ),
  cvc: v.pipe(v.string(fieldError('cardCvc')), v.transform(plainText), v.regex(/^[0-9]{3,4}$/, fieldError('cardCvc'))),
})
export type TestCard = v.InferOutput<typeof TestCard>

/** What the holder of a card answers to a challenge. Blanks and hyphens in it don't matter. */
export const TestChallengeAnswer = v.object({ code: v.pipe(v.string(), v.transform(plainText), v.maxLength(20)) })
export type TestChallengeAnswer = v.InferOutput<typeof TestChallengeAnswer>

/** Tells the shop that something has changed about a payment. The shop asks the provider what it is now. */
export const Webhook = v.object({ paymentId: v.pipe(v.string(), v.maxLength(64)) })
export type Webhook = v.InferOutput<typeof Webhook>
