import { deleteExpiredAccess } from '#mock-server/store/queries/access-tokens.ts'
import { forgetGuest } from '#mock-server/store/queries/forget-user.ts'
import { listForgettableGuests } from '#mock-server/store/queries/guests.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import type { Shop } from '../context.ts'

const day = 24 * 60 * 60 * 1000
/** Until when a guest's data are kept: two days while nothing is paid, and a year from the payment. */
export const guestUntil = (now: Date, isPaid: boolean): string =>
  new Date(now.getTime() + (isPaid ? 365 : 2) * day).toISOString()

/** How many guests or tokens are looked at in one go. */
const guestsAtOnce = 20
const tokensAtOnce = 100

/** Forgets the guests whose time is over, and deletes tokens that work no longer. Several nodes may do it at once. */
export async function forgetGuests(shop: Shop): Promise<void> {
  const at = shop.now().toISOString()
  for (const userId of await listForgettableGuests(shop.store.db, at, guestsAtOnce)) {
    await pause()
    await shop.store.transaction(async (tx) => {
      await findUser(tx, userId, 'update')
      await forgetGuest(tx, userId)
    })
  }
  await deleteExpiredAccess(shop.store.db, at, tokensAtOnce)
}
