import { type Migration, sql } from 'kysely'

/** What an order costs besides its products. Orders from before there was a fee shipped free. */
export const payments: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`alter table orders add column shipping_fee integer not null default 0 check (shipping_fee >= 0)`,
]
