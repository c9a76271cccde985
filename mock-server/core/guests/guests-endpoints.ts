import { emailKey } from '#app/contract/text.ts'
import { findAccess } from '#mock-server/store/queries/access-tokens.ts'
import { findGuest, findOrderIdOf, findOrderOwner } from '#mock-server/store/queries/guests.ts'
import type { Context, Endpoints } from '../context.ts'
import { findOwnOrder } from '../orders/find-own-order.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { sha256 } from '../run/tokens.ts'
import { openInBrowser } from './guest-access.ts'
import { guestAttempt } from './guest-attempt.ts'
import { joinOrders, sendProof } from './join-orders.ts'

export const guestsEndpoints = {
  async findGuestOrder(context, { body: { email, orderId, key } }) {
    const { shop, address } = context
    const { db } = shop.store
    const guesses = shop.limits.guestLookupsPerAddress
    // Whoever has guessed too often isn't told about the right ones either.
    await guesses.count(address, 0)
    const guest =
      orderId === undefined
        ? key !== undefined && (await findGuest(db, guestAttempt(key)))
        : await findOrderOwner(db, orderId)
    const found =
      guest && guest.emailKey === emailKey(email) ? (orderId ?? (await findOrderIdOf(db, guest.userId))) : undefined
    if (!guest || found === undefined) {
      await guesses.count(address)
      throw new ApiError('order_not_found')
    }
    return openOrder(context, guest.userId, found)
  },

  async openGuestOrder(context, { body: { token } }) {
    const { shop } = context
    const { db } = shop.store
    const link = { tokenHash: sha256(token), kind: 'order', at: shop.now().toISOString() } as const
    const userId = await findAccess(db, link)
    const orderId = userId === undefined ? undefined : await findOrderIdOf(db, userId)
    if (userId === undefined || orderId === undefined) throw new ApiError('link_expired')
    return openOrder(context, userId, orderId)
  },

  async askForProof({ shop, session }) {
    await sendProof(shop, session.user)
    return undefined
  },

  joinGuestOrders: ({ shop, session }, { body }) => joinOrders(shop, session.user.userId, body.token),
} satisfies Partial<Endpoints>

async function openOrder(context: Context<'open'>, userId: number, orderId: string) {
  const order = await findOwnOrder(context.shop.store.db, userId, orderId)
  await openInBrowser(context, userId)
  return { order }
}
