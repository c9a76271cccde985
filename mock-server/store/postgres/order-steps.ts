import { sql } from 'kysely'

/** When each order got each status after the first one: see the migration of SQLite. */
export const orderSteps = [
  sql`create table order_steps (
    order_number bigint not null references orders on delete cascade,
    status text not null check (status in ('packed', 'shipped', 'delivered', 'cancelled')),
    at text not null,
    primary key (order_number, status)
  )`,
  sql`insert into order_steps
    select order_number, changes::jsonb -> 0 ->> 'after', min(at) from audit join orders on order_id = subject
    where action = 'order_status' group by 1, 2`,
]
