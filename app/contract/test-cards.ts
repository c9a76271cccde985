// Without schemas: the page and the guide show this table.

/** What each card of the test provider does. Any expiry date to come and any CVC fit. */
export const testCards = [
  { number: '4242424242424242', outcome: 'approved' },
  { number: '4000000000009995', outcome: 'insufficient_funds' },
  { number: '4000000000009987', outcome: 'lost_card' },
  { number: '4000000000000069', outcome: 'expired_card' },
  { number: '4000000000003220', outcome: 'challenge' },
  { number: '4000000000000077', outcome: 'approved_later' },
  { number: '4000000000000002', outcome: 'refused_later' },
  { number: '4000000000000259', outcome: 'webhook_late' },
  { number: '4000000000000341', outcome: 'webhook_twice' },
  { number: '4000000000000101', outcome: 'webhook_never' },
  { number: '4000000000000119', outcome: 'timeout' },
] as const

export type TestCardOutcome = (typeof testCards)[number]['outcome']

/** The right answer to the challenge of a card. Three wrong ones decline the payment. */
export const CHALLENGE_CODE = '123456'
export const CHALLENGE_TRIES = 3
