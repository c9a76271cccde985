import { formerMember } from '#app/contract/purchase.ts'
import type { Queries } from '../open-store.ts'
import { deleteSessionsOf } from './sessions.ts'

/**
 * Takes everything personal of an account out of the database; what else is stored about people has to be forgotten here too.
 * Orders, their lines and their rows in the feed stay, as a former member's. E-mail and nickname are free again.
 * Answers the ids of the sessions that ended.
 */
export async function forgetUser(db: Queries, userId: number, at: string): Promise<string[]> {
  const sessionIds = await deleteSessionsOf(db, userId)
  await db.deleteFrom('cart_lines').where('user_id', '=', userId).execute()
  await db.deleteFrom('talk_messages').where('user_id', '=', userId).execute()
  // With its messages. What an administrator has answered others stays theirs, as a former member's.
  await db.deleteFrom('chat_threads').where('user_id', '=', userId).execute()
  await db.updateTable('chat_threads').set({ assignee_id: null }).where('assignee_id', '=', userId).execute()
  // They hold whole orders, with the address.
  await db.deleteFrom('order_answers').where('user_id', '=', userId).execute()
  await db
    .updateTable('orders')
    .set({
      recipient_name: null,
      recipient_phone: null,
      recipient_postcode: null,
      recipient_address1: null,
      recipient_address2: null,
    })
    .where('user_id', '=', userId)
    .execute()
  await db
    .updateTable('users')
    .set({
      nickname: formerMember,
      email: '',
      password_hash: '',
      // Unique, and neither a nickname nor an e-mail address that anybody could have.
      nickname_key: `deleted:${userId}`,
      email_key: `deleted:${userId}`,
      role: 'shopper',
      hide_nickname: 0,
      deleted_at: at,
    })
    .where('user_id', '=', userId)
    .execute()
  return sessionIds
}
