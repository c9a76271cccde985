import { sql } from 'kysely'
import type { Store } from '#mock-server/store/open-store.ts'
import { indexAllGoods } from '#mock-server/store/search/goods-index.ts'

/** Adds copies of the first product, numbered from 1,000,001 on. The search does not find them. */
export async function fillGoods({ db }: Store, count: number): Promise<void> {
  await sql`
    insert into goods (goods_id, name, name_en, description, description_en, thumbnail_url, category, price, stock)
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})
    select 1000000 + n, name || ' ' || n, name_en || ' ' || n, description, description_en, thumbnail_url, category, price, stock
    from numbers join goods on goods_id = 1`.execute(db)
}

/** Lets the search find what `fillGoods` has added. */
export async function indexFilledGoods({ db }: Store): Promise<void> {
  await indexAllGoods(db, 1_000_000)
}

/** Adds orders without lines, of the first account. */
export async function fillOrders({ db }: Store, count: number): Promise<void> {
  await sql`
    insert into orders (order_id, user_id, status, total, ordered_at)
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})
    select 'filled-' || n, (select min(user_id) from users), 'paid', 1000, '2026-01-01T00:00:00.000Z' from numbers`.execute(
    db,
  )
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
