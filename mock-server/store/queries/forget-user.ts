import { type RawBuilder, sql } from 'kysely'
import { formerMember } from '#app/contract/purchase.ts'
import type { Queries } from '../open-store.ts'
import { reindexOrdersOf } from '../search/order-index.ts'
import type { Tables } from '../tables.ts'
import { pause } from './pause.ts'
import { forgetReturnNotes } from './returns.ts'
import { deleteVotes, listVotes } from './review-votes.ts'
import { deleteSessionsOf } from './sessions.ts'
import { takeTurn } from './turn.ts'

/** The tables whose rows belong to an account. */
type PersonalTable = { [T in keyof Tables]: 'user_id' extends keyof Tables[T] ? T : never }[keyof Tables]

/** Deletes the personal data in one table, or says why its rows stay unchanged. */
type Forget = ((db: Queries, userId: number, at: string) => Promise<unknown>) | { kept: string }

/** How many rows are changed before timers and sockets get their turn. */
const rowsAtOnce = 200

/** Deletes rows that meet a condition. `key` tells those of an account apart. */
async function deleteInParts(
  db: Queries,
  table: keyof Tables,
  key: string,
  condition: RawBuilder<unknown>,
): Promise<void> {
  for (;;) {
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ${condition} and ${sql.ref(key)} in
      (select ${sql.ref(key)} from ${sql.table(table)} where ${condition} limit ${rowsAtOnce})`.execute(db)
    if (numAffectedRows < rowsAtOnce) return
    await pause()
  }
}

const deleteRows =
  (
    table:
      | 'cart_lines'
      | 'cart_answers'
      | 'wishes'
      | 'addresses'
      | 'restock_requests'
      | 'notices'
      | 'talk_messages'
      | 'order_answers'
      | 'coupon_uses'
      | 'access_tokens',
    key: string,
  ) =>
  (db: Queries, userId: number) =>
    deleteInParts(db, table, key, sql`user_id = ${userId}`)

/** Deletes the account's thread with the messages of both sides. */
async function deleteThread(db: Queries, userId: number): Promise<void> {
  const ofThread = sql`thread_id in (select thread_id from chat_threads where user_id = ${userId})`
  await deleteInParts(db, 'chat_messages', 'message_id', ofThread)
  await db.deleteFrom('chat_threads').where('user_id', '=', userId).execute()
}

async function forgetRecipients(db: Queries, userId: number): Promise<void> {
  for (let after = 0; ; await pause()) {
    const rows = await db
      .selectFrom('orders')
      .select('order_number')
      .where('user_id', '=', userId)
      .where('order_number', '>', after)
      .orderBy('order_number')
      .limit(rowsAtOnce)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await db
      .updateTable('orders')
      .set({
        recipient_name: null,
        recipient_key: '',
        recipient_phone: null,
        recipient_postcode: null,
        recipient_address1: null,
        recipient_address2: null,
        guest_email: null,
      })
      .where('user_id', '=', userId)
      .where('order_number', '>', after)
      .where('order_number', '<=', last.order_number)
      .execute()
    await forgetReturnNotes(db, userId, { after, upTo: last.order_number })
    after = last.order_number
  }
}

/** The votes of others go with the reviews. */
const forgetReviews = (db: Queries, userId: number) =>
  deleteInParts(db, 'reviews', 'review_id', sql`user_id = ${userId}`)

async function forgetVotes(db: Queries, userId: number): Promise<void> {
  for (let votes = await listVotes(db, userId, rowsAtOnce); votes.length > 0; await pause()) {
    await deleteVotes(db, userId, votes)
    votes = await listVotes(db, userId, rowsAtOnce)
  }
}

/** Whether the account has written reviews or voted for any. */
async function hasReviewed(db: Queries, userId: number): Promise<boolean> {
  const { rows } = await sql`select user_id from reviews where user_id = ${userId}
    union all select user_id from review_votes where user_id = ${userId} limit 1`.execute(db)
  return rows.length > 0
}

/** The admin's search must not find the orders by the nickname or the recipient any more. */
async function forgetInSearch(db: Queries, userId: number): Promise<void> {
  for (let after: number | undefined = 0; after !== undefined; await pause())
    after = await reindexOrdersOf(db, userId, after)
}

/** Their address. The payments stay: the shop has to know what it has taken, and paid back. */
const forgetUnpaidOrders = (db: Queries, userId: number) =>
  db
    .updateTable('payments')
    .set({ order_json: null, idempotency_key: null })
    .where('user_id', '=', userId)
    .where('order_json', 'is not', null)
    .execute()

/** They contain whole orders with the address. Those of orders that were a guest's once are the guest's still. */
async function forgetAnswers(db: Queries, userId: number): Promise<void> {
  await deleteRows('order_answers', 'idempotency_key')(db, userId)
  const orders = sql`select order_number from orders where user_id = ${userId}`
  await deleteInParts(db, 'order_answers', 'idempotency_key', sql`order_number in (${orders})`)
}

/** Table → what happens to the rows of a deleted account. A new table with a `user_id` does not compile until it is listed here. */
const forget: { [T in PersonalTable]: Forget } = {
  // `forgetUser` deletes them first, because it returns their ids.
  sessions: { kept: 'no row is left' },
  cart_lines: deleteRows('cart_lines', 'line_id'),
  cart_answers: deleteRows('cart_answers', 'idempotency_key'),
  wishes: deleteRows('wishes', 'wish_id'),
  addresses: deleteRows('addresses', 'address_id'),
  // Before the notices: a request may just be turned into one.
  restock_requests: deleteRows('restock_requests', 'goods_id'),
  notices: deleteRows('notices', 'notice_id'),
  talk_messages: deleteRows('talk_messages', 'message_id'),
  chat_threads: deleteThread,
  chat_messages: { kept: 'an administrator’s answers to others stay in their threads, as a former member’s' },
  order_answers: forgetAnswers,
  access_tokens: deleteRows('access_tokens', 'token_hash'),
  orders: forgetRecipients,
  coupon_uses: deleteRows('coupon_uses', 'order_number'),
  payments: forgetUnpaidOrders,
  audit: { kept: 'the shop has to know what was done; the entry reads as a former member’s' },
  stock_changes: { kept: 'the same; nothing in a row tells who ordered' },
  reviews: forgetReviews,
  review_votes: forgetVotes,
  users: (db, userId, at) =>
    db
      .updateTable('users')
      .set({
        nickname: formerMember,
        email: '',
        password_hash: '',
        // Unique values that are no valid nickname or e-mail address.
        nickname_look: '',
        nickname_key: `deleted:${userId}`,
        email_key: `deleted:${userId}`,
        role: 'shopper',
        hide_nickname: 0,
        deleted_at: at,
      })
      .where('user_id', '=', userId)
      .execute(),
}

/**
 * Deletes all personal data of an account. Orders, their lines and their rows in the feed stay as a former member's. The e-mail
 * address and the nickname become free. Returns the ids of the ended sessions.
 */
export async function forgetUser(db: Queries, userId: number, at: string): Promise<string[]> {
  // Counts of stars and votes change in turn. Before anything is locked that somebody with the turn may want.
  if (await hasReviewed(db, userId)) await takeTurn(db)
  const sessionIds = await deleteSessionsOf(db, userId)
  await db.updateTable('chat_threads').set({ assignee_id: null }).where('assignee_id', '=', userId).execute()
  for (const step of Object.values(forget)) if (typeof step === 'function') await step(db, userId, at)
  await forgetInSearch(db, userId)
  return sessionIds
}

/** Deletes the personal data of a guest. The order stays, and the feed. */
export async function forgetGuest(db: Queries, userId: number): Promise<void> {
  await forgetRecipients(db, userId)
  await forgetUnpaidOrders(db, userId)
  await forgetAnswers(db, userId)
  await deleteRows('access_tokens', 'token_hash')(db, userId)
  await db.updateTable('users').set({ guest_email_key: '', guest_until: null }).where('user_id', '=', userId).execute()
  await forgetInSearch(db, userId)
}
