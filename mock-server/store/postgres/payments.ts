import { sql } from 'kysely'

/** What an order costs besides its products: see the migration of SQLite. */
export const payments = [
  sql`alter table orders add column shipping_fee bigint not null default 0 check (shipping_fee >= 0)`,
]
