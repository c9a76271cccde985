import { sql } from 'kysely'
import { sha256 } from '#mock-server/core/run/tokens.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { indexAllGoods } from '#mock-server/store/search/goods-index.ts'
import { indexNextOrders } from '#mock-server/store/search/order-index.ts'

const numbersUpTo = (count: number) =>
  sql`numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})`

/** Adds copies of the seed products, numbered from 1,000,001 on, with other prices and sales. The search does not find them. */
export async function fillGoods({ db }: Store, count: number): Promise<void> {
  await sql`
    insert into goods (goods_id, name, name_en, description, description_en, thumbnail_url, category, price, stock, sold)
    with recursive ${numbersUpTo(count)}
    select 1000000 + n, name || ' ' || n, name_en || ' ' || n, description, description_en, thumbnail_url, category,
      price + 10 * (n % 997), stock, n % 499
    from numbers join goods on goods_id = 1 + n % (select count(*) from goods where goods_id < 1000000)`.execute(db)
}

/** Lets the search find what `fillGoods` has added. */
export async function indexFilledGoods({ db }: Store): Promise<void> {
  await indexAllGoods(db, 1_000_000)
}

/** Adds accounts with a session each, and returns the tokens of these. Nobody knows their passwords. */
export async function fillAccounts({ db }: Store, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, (_, index) => `filled-session-${index + 1}`)
  const sessions = tokens.map((token, index) => ({ n: index + 1, id: sha256(token) }))
  await sql`
    insert into users (nickname, nickname_key, nickname_look, email, email_key, password_hash, role, created_at)
    with recursive ${numbersUpTo(count)}
    select '손님' || n, '손님' || n, '손님' || n, n || '@filled.example', n || '@filled.example', '', 'shopper', '2026-01-01T00:00:00.000Z'
    from numbers`.execute(db)
  await sql`
    insert into sessions (session_id, user_id, expires_at)
    select value ->> 'id', user_id, '9999-01-01T00:00:00.000Z'
    from json_each(${JSON.stringify(sessions)}) join users on email_key = (value ->> 'n') || '@filled.example'`.execute(
    db,
  )
  return tokens
}

/** Adds orders of all accounts, one or two products each, with their purchases. The last one was placed just now, the first a year ago. */
export async function fillOrders({ db }: Store, count: number): Promise<void> {
  const before = sql`(select coalesce(max(order_number), 0) from orders)`
  await sql`
    insert into orders (order_number, order_id, user_id, status, total, recipient_name, recipient_phone, recipient_address1,
      recipient_address2, ordered_at, search_text, recipient_key)
    with recursive ${numbersUpTo(count)},
      start (number, users, first_user) as (select ${before}, count(*), min(user_id) from users)
    select number + n, 'filled-' || (number + n), first_user + n % users,
      case when n > ${count} - 1000 then 'paid' when n % 20 = 0 then 'cancelled' else 'delivered' end,
      1000 + n % 997, '김하나', '+821012345678', '서울', '',
      strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ((n - ${count}) * 31536000.0 / ${count}) || ' seconds'),
      'filled-' || (number + n), '김하나' || char(10) || '01012345678'
    from numbers, start`.execute(db)
  const filled = sql`orders where order_id = 'filled-' || order_number`
  const goodsOf = sql`goods on goods_id = 1 + order_number % (select count(*) from goods where goods_id < 1000000)`
  await sql`
    insert into order_lines (order_number, line, goods_id, name, name_en, thumbnail_url, price, quantity)
    select order_number, line, goods_id, name, name_en, thumbnail_url, price, 1
    from (select order_number, value as line from json_each('[0, 1]'), ${filled} and value <= order_number % 2)
    join ${goodsOf}
    where order_number not in (select order_number from purchase_feed)`.execute(db)
  await sql`
    insert into purchase_feed (order_number, goods_id, goods_name, goods_name_en, date)
    select order_number, goods_id, name, name_en, ordered_at
    from (select order_number, ordered_at from ${filled} and order_number not in (select order_number from purchase_feed))
    join ${goodsOf}
    order by order_number`.execute(db)
}

/** Lets the index of the admin's search find what `fillOrders` has added. */
export async function indexFilledOrders({ db }: Store): Promise<void> {
  while (await indexNextOrders(db));
}

/** Adds the support thread of an account, with messages of both sides in turn: "1.", "2." and so on. */
export async function fillSupportThread({ db }: Store, nickname: string, count: number): Promise<void> {
  await sql`
    insert into chat_threads (user_id, newest_id) select user_id, ${count} from users where nickname = ${nickname}`.execute(
    db,
  )
  await sql`
    insert into chat_messages (thread_id, user_id, side, key, msg, sent_at)
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})
    select thread_id, case n % 2 when 0 then user_id else (select min(user_id) from users where role = 'administrator') end,
      case n % 2 when 0 then 'shopper' else 'shop' end, 'filled-' || n,
      n || '.' || substr(' 주문한 지 사흘이 지났는데 아직 소식이 없어서 여쭤봅니다. 확인 부탁드려요.', 1, n % 7 * 12),
      '2026-01-01T00:00:00.000Z'
    from numbers join chat_threads order by n`.execute(db)
}
