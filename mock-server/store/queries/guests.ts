import { guestName } from '#app/contract/purchase.ts'
import type { Queries } from '../open-store.ts'
import { reindexOrdersOf } from '../search/order-index.ts'
import { pause } from './pause.ts'
import { lockRows } from './turn.ts'

export interface Guest {
  userId: number
  /** See `emailKey`. */
  emailKey: string
}

/**
 * The guest of an attempt, who is added where there is none. Transactions of one attempt run one after the other from here on, on all
 * nodes.
 */
export async function lockGuest(
  tx: Queries,
  guest: { attempt: string; emailKey: string; createdAt: string; until: string },
): Promise<Guest> {
  // No nickname and no e-mail address has such a key.
  const key = `guest:${guest.attempt}`
  await tx
    .insertInto('users')
    .values({
      nickname: guestName,
      nickname_key: key,
      nickname_look: '',
      email: '',
      email_key: key,
      password_hash: '',
      role: 'shopper',
      created_at: guest.createdAt,
      guest_email_key: guest.emailKey,
      guest_until: guest.until,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('users')
    .select(['user_id', 'guest_email_key'])
    .where('email_key', '=', key)
    .modifyEnd(lockRows(tx, 'update', 'users'))
    .executeTakeFirstOrThrow()
  return { userId: row.user_id, emailKey: row.guest_email_key ?? '' }
}

/** The guest of an attempt; `undefined` when there is none. */
export async function findGuest(db: Queries, attempt: string): Promise<Guest | undefined> {
  const row = await db
    .selectFrom('users')
    .select(['user_id', 'guest_email_key'])
    .where('email_key', '=', `guest:${attempt}`)
    .executeTakeFirst()
  return row && { userId: row.user_id, emailKey: row.guest_email_key ?? '' }
}

/** Whether an account's number is a guest's. */
export async function isGuest(db: Queries, userId: number): Promise<boolean> {
  const row = await db.selectFrom('users').select('guest_email_key').where('user_id', '=', userId).executeTakeFirst()
  return typeof row?.guest_email_key === 'string'
}

/** Whose order a number is, paid or not: an account's, whose `emailKey` is `undefined`, or a guest's. */
export async function findOrderOwner(
  db: Queries,
  orderId: string,
): Promise<{ userId: number; emailKey: string | undefined } | undefined> {
  for (const table of ['orders', 'payments'] as const) {
    const row = await db
      .selectFrom('users')
      .select(['users.user_id', 'guest_email_key'])
      .where('users.user_id', 'in', (eb) => eb.selectFrom(table).select('user_id').where('order_id', '=', orderId))
      .executeTakeFirst()
    if (row) return { userId: row.user_id, emailKey: row.guest_email_key ?? undefined }
  }
  return undefined
}

/** The number of the newest order of a guest. */
export async function findOrderIdOf(db: Queries, userId: number): Promise<string | undefined> {
  const paid = await db
    .selectFrom('orders')
    .select('order_id')
    .where('user_id', '=', userId)
    .orderBy('order_number', 'desc')
    .executeTakeFirst()
  if (paid) return paid.order_id
  const unpaid = await db
    .selectFrom('payments')
    .select('order_id')
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return unpaid?.order_id
}

/** Keeps a guest's data until then. */
export async function keepGuestUntil(tx: Queries, userId: number, until: string): Promise<void> {
  await tx.updateTable('users').set({ guest_until: until }).where('user_id', '=', userId).execute()
}

/** The guests of an e-mail address who have ordered, locked one after the other. */
export async function lockGuestsOf(tx: Queries, emailKey: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('users')
    .select('user_id')
    .where('guest_email_key', '=', emailKey)
    .where((eb) =>
      eb.exists(eb.selectFrom('orders').select('order_id').whereRef('orders.user_id', '=', 'users.user_id')),
    )
    .orderBy('user_id')
    .modifyEnd(lockRows(tx, 'update', 'users'))
    .execute()
  return rows.map((row) => row.user_id)
}

/** How many guests are changed before others get their turn. */
const guestsAtOnce = 50

/**
 * Makes the paid orders of guests an account's, and returns how many they were. Account and guests have to be locked. An order that
 * still awaits its payment stays the guest's: it may be brought in once it is paid.
 */
export async function giveOrdersTo(tx: Queries, userId: number, guests: readonly number[]): Promise<number> {
  let moved = 0n
  for (let done = 0; done < guests.length; done += guestsAtOnce) {
    if (done > 0) await pause()
    const part = guests.slice(done, done + guestsAtOnce)
    const { numUpdatedRows } = await tx
      .updateTable('orders')
      .set({ user_id: userId, guest_email: null })
      .where('user_id', 'in', part)
      .executeTakeFirst()
    moved += numUpdatedRows
    const decided = tx
      .selectFrom('users')
      .select('user_id')
      .where('user_id', 'in', part)
      .where('user_id', 'not in', (eb) =>
        eb.selectFrom('payments').select('user_id').where('user_id', 'in', part).where('status', '=', 'awaiting'),
      )
    await tx.deleteFrom('access_tokens').where('user_id', 'in', decided).execute()
    await tx
      .updateTable('users')
      .set({ guest_email_key: '', guest_until: null })
      .where('user_id', 'in', decided)
      .execute()
  }
  // The admin's search finds them by the account's nickname from now on.
  if (moved > 0n)
    for (let after: number | undefined = 0; after !== undefined; await pause())
      after = await reindexOrdersOf(tx, userId, after)
  return Number(moved)
}

/** Guests whose data are to be forgotten by now, at most `limit`. One whose order is still under way keeps them. */
export async function listForgettableGuests(db: Queries, at: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('users')
    .select('user_id')
    .where('guest_until', '<=', at)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('orders')
            .select('order_id')
            .whereRef('orders.user_id', '=', 'users.user_id')
            .where('status', 'in', ['paid', 'packed', 'shipped']),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('payments')
            .select('order_id')
            .whereRef('payments.user_id', '=', 'users.user_id')
            .where('status', '=', 'awaiting'),
        ),
      ),
    )
    .orderBy('guest_until')
    .limit(limit)
    .execute()
  return rows.map((row) => row.user_id)
}
