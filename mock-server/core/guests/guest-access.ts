import { findAccess, insertAccess } from '#mock-server/store/queries/access-tokens.ts'
import { findOrderOwner } from '#mock-server/store/queries/guests.ts'
import type { Context } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken, sha256 } from '../run/tokens.ts'

/** How long (ms) a browser that has ordered or found a guest's order may see it. */
const browserAccess = 30 * 24 * 60 * 60 * 1000

/**
 * In whose name the caller sees or changes an order: the guest whose order it is, if this browser may open it, or else the session's
 * account. Throws `unauthenticated` for anybody else, whether there is such an order or not.
 */
export async function ordererOf(
  { shop, session, guestToken }: Pick<Context<'guest'>, 'shop' | 'session' | 'guestToken'>,
  orderId: string,
): Promise<number> {
  const { db } = shop.store
  const owner = guestToken === undefined ? undefined : await findOrderOwner(db, orderId)
  if (guestToken !== undefined && owner?.emailKey !== undefined) {
    const browser = { tokenHash: sha256(guestToken), kind: 'browser', at: shop.now().toISOString() } as const
    const opened = await findAccess(db, { ...browser, userId: owner.userId })
    if (opened !== undefined) return opened
  }
  if (session === null) throw new ApiError('unauthenticated')
  return session.user.userId
}

/** From now on the caller's browser may open the guest's order, with the token in its cookie. */
export async function openInBrowser(
  { shop, guestToken, reply }: Pick<Context<'guest'>, 'shop' | 'guestToken' | 'reply'>,
  userId: number,
): Promise<void> {
  const { db } = shop.store
  const at = shop.now()
  // A token that this shop has not given away might be known to whoever put it there.
  const isKnown =
    guestToken !== undefined &&
    (await findAccess(db, { tokenHash: sha256(guestToken), kind: 'browser', at: at.toISOString() })) !== undefined
  const token = isKnown ? guestToken : randomToken(32)
  const expiresAt = new Date(at.getTime() + browserAccess).toISOString()
  await insertAccess(db, { tokenHash: sha256(token), userId, kind: 'browser', expiresAt })
  reply.setGuest = { token, maxAge: browserAccess / 1000 }
}
