import { type Migration, sql } from 'kysely'

/** What an order costs besides its products, and coupons. Orders from before there was a fee shipped free. */
export const payments: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`alter table orders add column shipping_fee integer not null default 0 check (shipping_fee >= 0)`,
  sql`alter table orders add column discount integer not null default 0 check (discount >= 0)`,
  sql`alter table orders add column coupon_code text`,
  sql`create table coupons (
    coupon_id integer primary key autoincrement,
    code text not null,
    code_key text not null unique,
    kind text not null check (kind in ('amount', 'percent')),
    value integer not null check (value > 0),
    max_discount integer,
    min_total integer not null,
    starts_at text not null,
    ends_at text not null,
    use_limit integer,
    used integer not null default 0 check (used >= 0)
  ) strict`,
  sql`create table coupon_uses (
    user_id integer not null references users on delete cascade,
    coupon_id integer not null references coupons,
    order_number integer not null unique references orders on delete cascade,
    primary key (user_id, coupon_id)
  ) strict, without rowid`,
]
