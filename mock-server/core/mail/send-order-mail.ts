import type { Order } from '#app/contract/order.ts'
import { emailKey } from '#app/contract/text.ts'
import { insertAccess } from '#mock-server/store/queries/access-tokens.ts'
import type { Shop } from '../context.ts'
import { asApiError } from '../run/errors/api-error.ts'
import { randomToken, sha256 } from '../run/tokens.ts'
import { orderMail } from './mail-texts.ts'

/** How long (ms) the link of a mail opens the order. */
const linkLasts = 30 * 24 * 60 * 60 * 1000

/** Tells a guest of a paid order. Nobody has proven the address, so it gets no more than some mails an hour: the order stands all the same. */
export async function sendOrderMail(shop: Shop, userId: number, order: Order): Promise<void> {
  if (shop.mailer === undefined || order.guestEmail === undefined) return
  try {
    await shop.limits.mailsPerEmail.count(emailKey(order.guestEmail))
  } catch (error) {
    if (asApiError(error)?.code === 'too_many_requests') return
    throw error
  }
  const token = randomToken(32)
  const expiresAt = new Date(shop.now().getTime() + linkLasts).toISOString()
  await insertAccess(shop.store.db, { tokenHash: sha256(token), userId, kind: 'order', expiresAt })
  await shop.mailer.send(orderMail(order.guestEmail, order, token))
}
