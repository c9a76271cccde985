import * as v from 'valibot'
import { IdempotencyKey } from './order.ts'
import { Email } from './user.ts'

/**
 * A guest's order by its e-mail address, in any spelling, and its number; or by the key of the attempt, for a client that never received
 * the answer.
 */
export const GuestOrderQuery = v.object({
  email: Email,
  orderId: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(64))),
  key: v.optional(IdempotencyKey),
})
export type GuestOrderQuery = v.InferOutput<typeof GuestOrderQuery>

/** What a link in a mail ends in. It works for a time. */
export const LinkToken = v.object({ token: v.pipe(v.string(), v.maxLength(64)) })
export type LinkToken = v.InferOutput<typeof LinkToken>
