import { type Migration, sql } from 'kysely'

/** News for accounts, and who waits for a product that is sold out. */
export const notices: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`create table restock_requests (
    goods_id integer not null references goods,
    user_id integer not null references users on delete cascade,
    primary key (goods_id, user_id)
  ) strict, without rowid`,
  sql`create index restock_requests_by_user on restock_requests (user_id)`,
  sql`create table notices (
    notice_id integer primary key autoincrement,
    user_id integer not null references users on delete cascade,
    kind text not null check (kind in ('restock', 'packed', 'shipped', 'delivered', 'cancelled')),
    goods_id integer not null references goods,
    order_number integer references orders,
    created_at text not null,
    read_at text
  ) strict`,
  sql`create index notices_by_user on notices (user_id, notice_id)`,
]
