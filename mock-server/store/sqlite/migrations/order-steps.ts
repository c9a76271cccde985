import { type Migration, sql } from 'kysely'

/**
 * When each order got each status after the first one: an order is paid when it is placed (`ordered_at`). What administrators did to
 * older orders is in the audit.
 */
export const orderSteps: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`create table order_steps (
    order_number integer not null references orders on delete cascade,
    status text not null check (status in ('packed', 'shipped', 'delivered', 'cancelled')),
    at text not null,
    primary key (order_number, status)
  ) strict, without rowid`,
  sql`insert into order_steps
    select order_number, json_extract(changes, '$[0].after'), min(at) from audit join orders on order_id = subject
    where action = 'order_status' group by 1, 2`,
]
