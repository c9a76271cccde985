import { sql } from 'kysely'

/** What changed the stock of products. */
export const stockChanges = [
  sql`create table stock_changes (
    change_id integer primary key autoincrement,
    goods_id integer not null references goods,
    at text not null,
    amount integer not null,
    stock integer not null,
    cause text not null check (cause in ('order', 'cancelled', 'unpaid', 'administrator')),
    order_id text,
    user_id integer references users
  ) strict`,
  sql`create index stock_changes_by_goods on stock_changes (goods_id, change_id)`,
]
