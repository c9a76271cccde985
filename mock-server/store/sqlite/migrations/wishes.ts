import { sql } from 'kysely'

/** What accounts wish for. */
export const wishes = [
  sql`create table wishes (
    wish_id integer primary key autoincrement,
    user_id integer not null references users on delete cascade,
    goods_id integer not null references goods,
    unique (user_id, goods_id)
  ) strict`,
  sql`create index wishes_by_user on wishes (user_id, wish_id)`,
]
