import type { ExpressionBuilder, Selectable } from 'kysely'
import * as v from 'valibot'
import type { SupportSide, SupportThread, SupportThreadsPage, SupportThreadsQuery } from '#app/contract/support.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { type SupportMessageRow, supportMessageColumns, toSupportMessage } from './support-messages.ts'

export type ThreadRow = Selectable<Tables['chat_threads']>

const pageSize = 30

/** A thread by its number, or by its shopper. */
export const findThread = (
  db: Queries,
  by: { thread_id: number } | { user_id: number },
): Promise<ThreadRow | undefined> =>
  db
    .selectFrom('chat_threads')
    .selectAll()
    .where((eb) => eb.and(by))
    .executeTakeFirst()

/** The numbers of the threads that are assigned to an administrator. */
export async function listAssigned(db: Queries, userId: number): Promise<number[]> {
  const rows = await db.selectFrom('chat_threads').select('thread_id').where('assignee_id', '=', userId).execute()
  return rows.map((row) => row.thread_id)
}

/** The thread of a shopper, opened if there is none. The caller must store its first message in the same transaction. */
export async function openThread(tx: Queries, userId: number): Promise<ThreadRow> {
  const found = await findThread(tx, { user_id: userId })
  return found ?? tx.insertInto('chat_threads').values({ user_id: userId }).returningAll().executeTakeFirstOrThrow()
}

/** One page of threads as `viewer` sees them: all for the shop, only their own for a shopper. Throws `BrokenCursor`. */
export async function listThreads(
  db: Queries,
  viewer: 'shop' | { userId: number },
  { cursor, limit = pageSize }: SupportThreadsQuery,
): Promise<SupportThreadsPage> {
  let select = selectThreads(db, viewer === 'shop' ? 'shop' : 'shopper')
  if (viewer !== 'shop') select = select.where('thread.user_id', '=', viewer.userId)
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('newest_id', '<', before)
  }
  const rows = await select
    .orderBy('newest_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.newest_id])
  return { threads: page.map(toThread), nextCursor }
}

/** A thread as one side sees it; `undefined` when it doesn't exist. */
export async function readThread(db: Queries, threadId: number, side: SupportSide): Promise<SupportThread | undefined> {
  const row = await selectThreads(db, side).where('thread.thread_id', '=', threadId).executeTakeFirst()
  return row && toThread(row)
}

/** `null` releases the thread. */
export async function assignThread(db: Queries, threadId: number, assigneeId: number | null): Promise<void> {
  await db.updateTable('chat_threads').set({ assignee_id: assigneeId }).where('thread_id', '=', threadId).execute()
}

const readColumn = { shopper: 'shopper_read', shop: 'shop_read' } as const
const otherSide = { shopper: 'shop', shop: 'shopper' } as const

/** Moves a side's read mark forward. Returns the new mark, `undefined` when it did not move. */
export async function markRead(
  tx: Queries,
  thread: ThreadRow,
  by: SupportSide,
  upTo: number,
): Promise<number | undefined> {
  const column = readColumn[by]
  const mark = Math.min(upTo, thread.newest_id)
  const moved = await tx
    .updateTable('chat_threads')
    .set({ [column]: mark })
    .where('thread_id', '=', thread.thread_id)
    .where(column, '<', mark)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n ? mark : undefined
}

const selectThreads = (db: Queries, side: SupportSide) =>
  db
    .selectFrom('chat_threads as thread')
    .innerJoin('users as shopper', 'shopper.user_id', 'thread.user_id')
    .leftJoin('users as assignee', 'assignee.user_id', 'thread.assignee_id')
    .innerJoin('chat_messages as message', 'message.message_id', 'thread.newest_id')
    .innerJoin('users', 'users.user_id', 'message.user_id')
    .select(supportMessageColumns)
    .select(['shopper.nickname as shopperName', 'assignee.nickname as assigneeName', 'thread.newest_id'])
    .select((eb) => [
      eb.ref(`thread.${readColumn[otherSide[side]]}`).as('readUpTo'),
      countUnread(eb, side).as('unread'),
    ])

type ThreadColumns = Tables & { thread: Tables['chat_threads'] }

const countUnread = (eb: ExpressionBuilder<ThreadColumns, 'thread'>, side: SupportSide) =>
  eb
    .selectFrom('chat_messages as theirs')
    .select((inner) => inner.fn.countAll<number>().as('count'))
    .whereRef('theirs.thread_id', '=', 'thread.thread_id')
    .where('theirs.side', '=', otherSide[side])
    .whereRef('theirs.message_id', '>', `thread.${readColumn[side]}`)
    .$asScalar()

interface ThreadViewRow extends SupportMessageRow {
  shopperName: string
  assigneeName: string | null
  readUpTo: number
  unread: number | null
}

const toThread = (row: ThreadViewRow): SupportThread => ({
  threadId: row.thread_id,
  nickname: row.shopperName,
  assignee: row.assigneeName,
  latest: toSupportMessage(row),
  unread: row.unread ?? 0,
  readUpTo: row.readUpTo,
})
