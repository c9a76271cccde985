import { sql } from 'kysely'

/** Where each account has its orders delivered. */
export const addresses = [
  sql`create table addresses (
    address_id integer primary key autoincrement,
    user_id integer not null references users on delete cascade,
    label text not null,
    name text not null,
    phone text not null,
    postcode text,
    address1 text not null,
    address2 text not null,
    is_default integer not null check (is_default in (0, 1))
  ) strict`,
  sql`create index addresses_by_user on addresses (user_id, address_id)`,
  sql`create unique index default_addresses on addresses (user_id) where is_default = 1`,
]
