import { sql } from 'kysely'
import * as v from 'valibot'
import type { Notice, NoticeKind, NoticesPage, NoticesQuery } from '#app/contract/notice.ts'
import type { Queries } from '../open-store.ts'
import { cutPage, readCursor } from './cursor.ts'

const pageSize = 20

/** How many notices of an account are kept. */
const noticesKept = 200

interface NewNotice {
  kind: NoticeKind
  /** The product that it is about; of an order the first one. */
  goodsId: number
  orderNumber?: number
  at: string
}

/** Adds the same notice for each account, and deletes their oldest ones. Returns the notices. Take the turn before. */
export async function insertNotices(
  tx: Queries,
  userIds: readonly number[],
  { kind, goodsId, orderNumber, at }: NewNotice,
): Promise<{ userId: number; notice: Notice }[]> {
  if (userIds.length === 0) return []
  const rows = userIds.map((userId) => ({
    user_id: userId,
    kind,
    goods_id: goodsId,
    order_number: orderNumber ?? null,
    created_at: at,
  }))
  const inserted = await tx.insertInto('notices').values(rows).returning('notice_id').execute()
  await sql`delete from notices where notice_id in (
    select notice_id from (
      select notice_id, row_number() over (partition by user_id order by notice_id desc) as place
      from notices where user_id in (${sql.join(userIds)})
    ) as numbered where place > ${noticesKept})`.execute(tx)
  const added = await selectNotices(tx)
    .where(
      'notice_id',
      'in',
      inserted.map((row) => row.notice_id),
    )
    .execute()
  return added.map((row) => ({ userId: row.user_id, notice: toNotice(row) }))
}

/** One page of an account's notices, newest first. Throws `BrokenCursor`. */
export async function listNotices(db: Queries, userId: number, query: NoticesQuery): Promise<NoticesPage> {
  const { cursor, limit = pageSize } = query
  let select = selectNotices(db).where('notices.user_id', '=', userId)
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('notice_id', '<', before)
  }
  const rows = await select
    .orderBy('notice_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.notice_id])
  return { notices: page.map(toNotice), nextCursor, unread: await countUnread(db, userId) }
}

/** Marks the account's notices up to this one as read. Returns `false` when they were so already. */
export async function markNoticesRead(db: Queries, userId: number, upTo: number, at: string): Promise<boolean> {
  const updated = await db
    .updateTable('notices')
    .set({ read_at: at })
    .where('user_id', '=', userId)
    .where('notice_id', '<=', upTo)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** How many notices of an account are unread. It has so few that they are counted. */
export async function countUnread(db: Queries, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

const selectNotices = (db: Queries) =>
  db
    .selectFrom('notices')
    .innerJoin('goods', 'goods.goods_id', 'notices.goods_id')
    .leftJoin('orders', 'orders.order_number', 'notices.order_number')
    // What everybody calls the order: its first product, and how many others there are.
    .leftJoin('purchase_feed', 'purchase_feed.order_number', 'notices.order_number')
    .selectAll('notices')
    .select(['order_id', 'goods_name', 'goods_name_en', 'goods.name', 'goods.name_en', 'goods.thumbnail_url'])

const toNotice = (row: Awaited<ReturnType<ReturnType<typeof selectNotices>['executeTakeFirstOrThrow']>>): Notice => ({
  noticeId: row.notice_id,
  kind: row.kind,
  at: row.created_at,
  read: row.read_at !== null,
  ...(row.order_id !== null && { orderId: row.order_id }),
  goodsId: row.goods_id,
  name: row.goods_name ?? row.name,
  nameEn: row.goods_name_en ?? row.name_en,
  thumbnailUrl: row.thumbnail_url,
})
