import type { Selectable } from 'kysely'
import type { SupportMessage, SupportMessagesPage, SupportMessagesQuery } from '#app/contract/support.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { takeTurn } from './turn.ts'

const pageSize = 30

type NewSupportMessage = Omit<SupportMessage, 'messageId' | 'nickname'> & { userId: number }

/** Stores a message and returns its id. Its thread is sorted by it from now on. */
export async function insertSupportMessage(tx: Queries, message: NewSupportMessage): Promise<number> {
  await takeTurn(tx)
  const { message_id } = await tx
    .insertInto('chat_messages')
    .values({
      thread_id: message.threadId,
      user_id: message.userId,
      side: message.from,
      key: message.key,
      msg: message.msg,
      sent_at: message.sentAt,
    })
    .returning('message_id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('chat_threads')
    .set({ newest_id: message_id })
    .where('thread_id', '=', message.threadId)
    .execute()
  return message_id
}

/** The message that an account sent with this key. */
export async function findSupportMessage(
  db: Queries,
  userId: number,
  key: string,
): Promise<SupportMessage | undefined> {
  const row = await selectMessages(db).where('message.user_id', '=', userId).where('key', '=', key).executeTakeFirst()
  return row && toSupportMessage(row)
}

/** One page of a thread's messages, ascending: the newest, or those before a message. */
export async function listSupportMessages(
  db: Queries,
  threadId: number,
  { before, limit = pageSize }: SupportMessagesQuery,
): Promise<SupportMessagesPage> {
  let select = selectMessages(db).where('thread_id', '=', threadId)
  if (before !== undefined) select = select.where('message_id', '<', before)
  const rows = await select
    .orderBy('message_id', 'desc')
    .limit(limit + 1)
    .execute()
  const messages = rows.slice(0, limit).toReversed().map(toSupportMessage)
  return { messages, before: rows.length > limit ? (messages[0]?.messageId ?? null) : null }
}

/** For queries that join `chat_messages as message` with the sender in `users`. */
export const supportMessageColumns = [
  'message.message_id',
  'message.thread_id',
  'message.side',
  'message.key',
  'message.msg',
  'message.sent_at',
  'users.nickname',
] as const

export type SupportMessageRow = Omit<Selectable<Tables['chat_messages']>, 'user_id'> & { nickname: string }

const selectMessages = (db: Queries) =>
  db
    .selectFrom('chat_messages as message')
    .innerJoin('users', 'users.user_id', 'message.user_id')
    .select(supportMessageColumns)

export const toSupportMessage = (row: SupportMessageRow): SupportMessage => ({
  messageId: row.message_id,
  threadId: row.thread_id,
  from: row.side,
  nickname: row.nickname,
  msg: row.msg,
  key: row.key,
  sentAt: row.sent_at,
})
