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
  goodsId: number
  at: string
}

/** Adds the same notice for each account, and deletes their oldest ones. Returns the notices. Take the turn before. */
export async function insertNotices(
  tx: Queries,
  userIds: readonly number[],
  { kind, goodsId, at }: NewNotice,
): Promise<{ userId: number; notice: Notice }[]> {
  if (userIds.length === 0) return []
  const rows = userIds.map((userId) => ({ user_id: userId, kind, goods_id: goodsId, created_at: at }))
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
  return { notices: page.map(toNotice), nextCursor }
}

const selectNotices = (db: Queries) =>
  db
    .selectFrom('notices')
    .innerJoin('goods', 'goods.goods_id', 'notices.goods_id')
    .selectAll('notices')
    .select(['goods.name', 'goods.name_en', 'goods.thumbnail_url'])

const toNotice = (row: Awaited<ReturnType<ReturnType<typeof selectNotices>['executeTakeFirstOrThrow']>>): Notice => ({
  noticeId: row.notice_id,
  kind: row.kind,
  at: row.created_at,
  goodsId: row.goods_id,
  name: row.name,
  nameEn: row.name_en,
  thumbnailUrl: row.thumbnail_url,
})
