import { emailKey } from '#app/contract/text.ts'
import type { User } from '#app/contract/user.ts'
import { insertAccess, useUpAccess } from '#mock-server/store/queries/access-tokens.ts'
import { giveOrdersTo, lockGuestsOf } from '#mock-server/store/queries/guests.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'
import { proofMail } from '../mail/mail-texts.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken, sha256 } from '../run/tokens.ts'

/** How long (ms) the link of a mail proves an address. */
const proofLasts = 60 * 60 * 1000

/** Sends a link to the account's address, with which that account can bring its orders in. Throws `unavailable` where there is no mail. */
export async function sendProof(shop: Shop, { userId, email }: User): Promise<void> {
  if (shop.mailer === undefined) throw new ApiError('unavailable')
  await shop.limits.proofsPerAccount.count(String(userId))
  const token = randomToken(32)
  const expiresAt = new Date(shop.now().getTime() + proofLasts).toISOString()
  await insertAccess(shop.store.db, { tokenHash: sha256(token), userId, kind: 'proof', expiresAt })
  await shop.mailer.send(proofMail(email, token))
}

/**
 * Makes the orders of guests with the account's address the account's. The token shows that the account's shopper reads the mails of that
 * address: whoever else knows it, or opens the link under another account, gets `link_expired`.
 */
export async function joinOrders(shop: Shop, userId: number, token: string): Promise<{ orders: number }> {
  const orders = await shop.store.transaction(async (tx) => {
    const { email } = await requireMember(tx, userId)
    const proof = { tokenHash: sha256(token), userId, kind: 'proof', expiresAt: shop.now().toISOString() } as const
    if (!(await useUpAccess(tx, proof))) throw new ApiError('link_expired')
    return giveOrdersTo(tx, userId, await lockGuestsOf(tx, emailKey(email)))
  })
  // In earlier purchases, too, the account is named now.
  if (orders > 0) shop.domainEvents.publish({ type: 'nickname-changed', userId })
  return { orders }
}
