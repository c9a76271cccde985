import * as v from 'valibot'
import { emailKey } from '#app/contract/text.ts'
import { Email } from '#app/contract/user.ts'
import type { Context } from '../context.ts'
import { type OrderAttempt, type PlacedOrder, placeOrder } from '../orders/place-order.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { openInBrowser } from './guest-access.ts'

/**
 * Places an order without an account, and opens it in the caller's browser. A coupon is good once for each person, and nobody has proven
 * the address, so guests use none. Throws `unauthenticated` without an address, and what `placeOrder` throws.
 */
export async function placeGuestOrder(
  context: Context<'guest'>,
  email: string | undefined,
  attempt: OrderAttempt & { key: string },
): Promise<PlacedOrder> {
  const { shop, address } = context
  if (email === undefined) throw new ApiError('unauthenticated')
  const read = v.safeParse(Email, email)
  if (!read.success) throw new ApiError('invalid', { fields: { guestEmail: 'email' } })
  const guestEmail = read.output
  if (attempt.payment?.couponCode !== undefined)
    throw new ApiError('coupon_refused', { fields: { 'payment.couponCode': 'couponSignIn' } })
  await shop.limits.guestOrdersPerAddress.count(address)
  await shop.limits.guestOrdersPerEmail.count(emailKey(guestEmail))
  const placed = await placeOrder(shop, { guestEmail, key: attempt.key }, attempt)
  await openInBrowser(context, placed.userId)
  return placed
}
