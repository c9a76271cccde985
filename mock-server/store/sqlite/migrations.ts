import { type Migration, type RawBuilder, sql } from 'kysely'
import { addresses } from './migrations/addresses.ts'
import { cartAnswers } from './migrations/cart-answers.ts'
import { foldedTexts } from './migrations/folded-texts.ts'
import { goodsLists } from './migrations/goods-lists.ts'
import { goodsPictures } from './migrations/goods-pictures.ts'
import { goodsSearch } from './migrations/goods-search.ts'
import { guests } from './migrations/guests.ts'
import { looksOfNicknames } from './migrations/looks-of-nicknames.ts'
import { notices } from './migrations/notices.ts'
import { orderSearch } from './migrations/order-search.ts'
import { orderSteps } from './migrations/order-steps.ts'
import { payments } from './migrations/payments.ts'
import { popularity } from './migrations/popularity.ts'
import { providerPayments } from './migrations/provider-payments.ts'
import { returns } from './migrations/returns.ts'
import { reviews } from './migrations/reviews.ts'
import { sales } from './migrations/sales.ts'
import { salesByHourAndDay } from './migrations/sales-by-hour-and-day.ts'
import { stockChanges } from './migrations/stock-changes.ts'
import { variants } from './migrations/variants.ts'
import { wishes } from './migrations/wishes.ts'

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

/** Nicknames are stored in `users` only, so that hiding one also hides it in earlier purchases. */
const hiddenNicknames = [
  sql`alter table users add column hide_nickname integer not null default 0 check (hide_nickname in (0, 1))`,
  sql`alter table purchase_feed drop column nickname`,
]

const talk = [
  sql`create table talk_messages (
    message_id integer primary key autoincrement,
    goods_id integer not null references goods,
    user_id integer not null references users on delete cascade,
    key text,
    msg text not null,
    sent_at text not null,
    unique (user_id, key)
  ) strict`,
  sql`create index talk_messages_by_goods on talk_messages (goods_id, message_id)`,
]

const desk = [
  sql`create table audit (
    audit_id integer primary key autoincrement,
    at text not null,
    user_id integer not null references users,
    action text not null,
    subject text not null,
    name text not null,
    name_en text not null,
    changes text not null
  ) strict`,
  sql`create index orders_by_status on orders (status, order_number)`,
  sql`create index orders_by_time on orders (ordered_at)`,
]

/** The row of a deleted account stays, without personal data, because orders and the feed reference it. */
const formerMembers = [sql`alter table users add column deleted_at text`]

const chat = [
  sql`create table chat_threads (
    thread_id integer primary key autoincrement,
    user_id integer not null unique references users,
    assignee_id integer references users,
    newest_id integer not null default 0,
    shopper_read integer not null default 0,
    shop_read integer not null default 0
  ) strict`,
  sql`create index chat_threads_by_newest on chat_threads (newest_id)`,
  sql`create table chat_messages (
    message_id integer primary key autoincrement,
    thread_id integer not null references chat_threads on delete cascade,
    user_id integer not null references users,
    side text not null check (side in ('shopper', 'shop')),
    key text not null,
    msg text not null,
    sent_at text not null,
    unique (user_id, key)
  ) strict`,
  sql`create index chat_messages_by_thread on chat_messages (thread_id, message_id)`,
]

/** A migration that runs these statements. */
const runs = (statements: readonly RawBuilder<unknown>[]): Migration => ({
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
})

/** Migrations in the order of their names. Never edit a released one: add a new one instead. */
export const migrations: Record<string, Migration> = {
  '0001-shop': runs(shop),
  '0002-hidden-nicknames': runs(hiddenNicknames),
  '0003-talk': runs(talk),
  '0004-desk': runs(desk),
  '0005-former-members': runs(formerMembers),
  '0006-purchases-of-goods': runs([sql`create index order_lines_by_goods on order_lines (goods_id, order_number)`]),
  '0007-chat': runs(chat),
  '0008-postcodes': runs([sql`alter table orders add column recipient_postcode text`]),
  '0009-order-answers-by-order': runs([sql`create index order_answers_by_order on order_answers (order_number)`]),
  '0010-looks-of-nicknames': looksOfNicknames,
  '0011-cart-answers': cartAnswers,
  '0012-folded-texts': foldedTexts,
  '0013-goods-lists': goodsLists,
  '0014-goods-search': goodsSearch,
  '0015-sales': sales,
  '0016-sales-by-hour-and-day': salesByHourAndDay,
  '0017-order-search': orderSearch,
  '0018-popularity': popularity,
  '0019-order-steps': orderSteps,
  '0020-wishes': runs(wishes),
  '0021-reviews': reviews,
  '0022-payments': payments,
  '0023-notices': notices,
  '0024-provider-payments': providerPayments,
  '0025-addresses': runs(addresses),
  '0026-goods-pictures': goodsPictures,
  '0027-stock-changes': runs(stockChanges),
  '0028-variants': variants,
  '0029-guests': runs(guests),
  '0030-returns': runs(returns),
}
