import { type Kysely, type Migration, Migrator, sql } from 'kysely'

/** Brings the tables up to date. Throws when a migration fails, or when the database was made by a newer version. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/** By name, in order. A migration that has been released is never edited: a change is a new one. */
const migrations: Record<string, Migration> = {
  '0001-shop': {
    async up(db) {
      for (const statement of shop) await statement.execute(db)
    },
  },
}

const shop = [
  sql`create table users (
    user_id integer primary key autoincrement,
    nickname text not null,
    nickname_key text not null unique,
    email text not null,
    email_key text not null unique,
    password_hash text not null,
    role text not null check (role in ('shopper', 'administrator')),
    created_at text not null
  ) strict`,
  sql`create table sessions (
    session_id text primary key,
    user_id integer not null references users on delete cascade,
    expires_at text not null
  ) strict`,
  sql`create index sessions_by_expiry on sessions (expires_at)`,
  sql`create index sessions_by_user on sessions (user_id)`,
  sql`create table goods (
    goods_id integer primary key,
    name text not null,
    name_en text not null,
    description text not null,
    description_en text not null,
    thumbnail_url text not null,
    category text not null,
    price integer not null check (price >= 0),
    stock integer not null check (stock >= 0),
    sold integer not null default 0,
    search_text text not null,
    retired_at text
  ) strict`,
  sql`create index goods_by_category on goods (category, goods_id)`,
  sql`create index goods_by_price on goods (price, goods_id)`,
  sql`create index goods_by_sold on goods (sold, goods_id)`,
  sql`create table cart_lines (
    line_id integer primary key autoincrement,
    user_id integer not null references users on delete cascade,
    goods_id integer not null references goods,
    quantity integer not null check (quantity between 1 and 99),
    unique (user_id, goods_id)
  ) strict`,
  sql`create index cart_lines_by_goods on cart_lines (goods_id)`,
  sql`create table orders (
    order_number integer primary key autoincrement,
    order_id text not null unique,
    user_id integer not null references users,
    status text not null check (status in ('paid', 'packed', 'shipped', 'delivered', 'cancelled')),
    total integer not null check (total >= 0),
    recipient_name text,
    recipient_phone text,
    recipient_address1 text,
    recipient_address2 text,
    ordered_at text not null
  ) strict`,
  sql`create index orders_by_user on orders (user_id, order_number)`,
  sql`create table order_lines (
    order_number integer not null references orders on delete cascade,
    line integer not null,
    goods_id integer not null references goods,
    name text not null,
    name_en text not null,
    thumbnail_url text not null,
    price integer not null check (price >= 0),
    quantity integer not null check (quantity between 1 and 99),
    primary key (order_number, line)
  ) strict, without rowid`,
  sql`create table order_answers (
    user_id integer not null references users on delete cascade,
    idempotency_key text not null,
    request_hash text not null,
    order_number integer not null references orders on delete cascade,
    answer text not null,
    primary key (user_id, idempotency_key)
  ) strict, without rowid`,
  sql`create table purchase_feed (
    seq integer primary key autoincrement,
    order_number integer not null unique references orders,
    nickname text not null,
    goods_id integer not null references goods,
    goods_name text not null,
    goods_name_en text not null,
    date text not null
  ) strict`,
]
