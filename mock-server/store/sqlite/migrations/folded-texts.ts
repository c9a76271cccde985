import { type Kysely, type Migration, sql } from 'kysely'
import { emailKey, foldText } from '#app/contract/text.ts'

/** How many rows one statement writes. */
const atOnce = 500

/** Folds every text that is compared or searched in today's way, and keeps it folded for orders, too. */
export const foldedTexts: Migration = {
  async up(db) {
    await sql`alter table orders add column search_text text not null default ''`.execute(db)
    await sql`alter table orders add column recipient_key text not null default ''`.execute(db)
    await sql`create index users_by_email on users (email)`.execute(db)
    await foldGoods(db)
    await foldOrders(db)
    await foldAccounts(db)
  },
}

interface Folded {
  id: number
  one: string
  other: string
}

async function foldGoods(db: Kysely<unknown>) {
  await foldInParts(
    (after) =>
      sql<Folded>`select goods_id as id, name || char(10) || name_en as one, '' as other from goods
        where goods_id > ${after} order by goods_id limit ${atOnce}`,
    (json) =>
      sql`update goods set search_text = json_extract(value, '$.one') from json_each(${json})
        where goods_id = json_extract(value, '$.id')`,
    db,
  )
}

async function foldOrders(db: Kysely<unknown>) {
  await foldInParts(
    (after) =>
      sql<Folded>`select order_number as id, coalesce(recipient_name, '') as other,
        order_id || char(10) || coalesce((select group_concat(name || char(10) || name_en, char(10))
          from order_lines where order_lines.order_number = orders.order_number), '') as one
        from orders where order_number > ${after} order by order_number limit ${atOnce}`,
    (json) =>
      sql`update orders set search_text = json_extract(value, '$.one'), recipient_key = json_extract(value, '$.other')
        from json_each(${json}) where order_number = json_extract(value, '$.id')`,
    db,
  )
}

type Statement<T> = ReturnType<typeof sql<T>>

async function foldInParts(
  read: (after: number) => Statement<Folded>,
  write: (json: string) => Statement<unknown>,
  db: Kysely<unknown>,
) {
  for (let after = 0; ; ) {
    const { rows } = await read(after).execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    const folded = rows.map(({ id, one, other }) => ({ id, one: foldText(one), other: foldText(other) }))
    await write(JSON.stringify(folded)).execute(db)
    after = last.id
  }
}

/**
 * Where names or addresses of two accounts have become one, the older account keeps it. The other keeps its account with a key that
 * nobody can type, and still signs in by the very spelling of its address.
 */
async function foldAccounts(db: Kysely<unknown>) {
  const { rows } = await sql<{ user_id: number; nickname: string; email: string }>`
    select user_id, nickname, email from users where deleted_at is null order by user_id`.execute(db)
  // Not one of the new keys may meet an old one that is about to change.
  await sql`update users set nickname_key = 'old:' || user_id, email_key = 'old:' || user_id
    where deleted_at is null`.execute(db)
  const nicknames = new Set<string>()
  const emails = new Set<string>()
  const keys = rows.map(({ user_id, nickname, email }) => ({
    id: user_id,
    nickname: firstFree(nicknames, foldText(nickname), user_id),
    email: firstFree(emails, emailKey(email), user_id),
  }))
  for (let start = 0; start < keys.length; start += atOnce) {
    const json = JSON.stringify(keys.slice(start, start + atOnce))
    await sql`update users set nickname_key = json_extract(value, '$.nickname'), email_key = json_extract(value, '$.email')
      from json_each(${json}) where user_id = json_extract(value, '$.id')`.execute(db)
  }
}

function firstFree(taken: Set<string>, key: string, userId: number): string {
  const free = taken.has(key) ? `${key} (${userId})` : key
  taken.add(free)
  return free
}
