import { type Kysely, sql } from 'kysely'
import { migrate } from '../migrate.ts'
import type { Store } from '../open-store.ts'
import { indexAllFamilies, indexAllGoods } from '../search/goods-index.ts'
import { indexNextOrders } from '../search/order-index.ts'
import type { Tables } from '../tables.ts'
import { UnusableDatabase } from '../unusable-database.ts'

/** How many rows one statement writes. */
const rowsAtOnce = 500

/**
 * Every table: a row comes after those that it references. `made anew` are those that triggers and the indexes of the searches fill. A new
 * table does not compile until it is listed.
 */
const tables: Record<keyof Tables, 'copied' | 'made anew'> = {
  users: 'copied',
  sessions: 'copied',
  goods: 'copied',
  goods_pictures: 'copied',
  goods_options: 'copied',
  goods_option_values: 'copied',
  // A migration adds its row, and the first reader of the best-selling products has it brought up to date.
  popularity: 'made anew',
  goods_texts: 'made anew',
  goods_words: 'made anew',
  category_counts: 'made anew',
  stock_changes: 'copied',
  cart_lines: 'copied',
  cart_answers: 'copied',
  wishes: 'copied',
  addresses: 'copied',
  restock_requests: 'copied',
  orders: 'copied',
  order_lines: 'copied',
  order_steps: 'copied',
  order_answers: 'copied',
  returns: 'copied',
  return_lines: 'copied',
  notices: 'copied',
  coupons: 'copied',
  coupon_uses: 'copied',
  payments: 'copied',
  access_tokens: 'copied',
  mails: 'copied',
  test_payments: 'copied',
  test_payment_jobs: 'copied',
  test_refunds: 'copied',
  secrets: 'copied',
  purchase_feed: 'copied',
  sales: 'made anew',
  goods_sales: 'made anew',
  sales_by_hour: 'made anew',
  goods_sales_by_day: 'made anew',
  talk_messages: 'copied',
  reviews: 'copied',
  review_votes: 'copied',
  star_counts: 'made anew',
  audit: 'copied',
  chat_threads: 'copied',
  chat_messages: 'copied',
}

/**
 * Copies a shop from SQLite into an empty database of PostgreSQL, whose tables it makes. All of it or nothing. Throws
 * `UnusableDatabase` when there is something in the database already.
 */
export async function copyDatabase(source: Store, target: Kysely<Tables>): Promise<void> {
  await migrate(target)
  await target.transaction().execute(async (tx) => {
    const { rows } = await sql`select from users union all select from goods limit 1`.execute(tx)
    if (rows.length > 0) throw new UnusableDatabase('There is a shop in the database of PostgreSQL: name an empty one.')
    for (const [table, how] of Object.entries(tables)) if (how === 'copied') await copyTable(source, tx, table)
    await indexAllGoods(tx)
    await indexAllFamilies(tx)
    while (await indexNextOrders(tx));
    await continueNumbers(source, tx)
  })
}

async function copyTable({ db }: Store, tx: Kysely<Tables>, table: string): Promise<void> {
  let part: Record<string, unknown>[] = []
  const write = async () => {
    const [first] = part
    if (first === undefined) return
    const columns = Object.keys(first)
    const rows = part.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    part = []
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(rows)}`.execute(tx)
  }
  const source = sql<Record<string, unknown>>`${sql.table(table)}`.as<'copied'>(sql`copied`)
  const rows = db.selectFrom(source).selectAll().stream()
  for await (const row of rows) {
    part.push(row)
    if (part.length === rowsAtOnce) await write()
  }
  await write()
}

/** Numbers go on where they were: none is given a second time, even if its row is gone. */
async function continueNumbers({ db }: Store, tx: Kysely<Tables>): Promise<void> {
  const { rows: numbered } = await sql<{ name: string; seq: number }>`select name, seq from sqlite_sequence`.execute(db)
  const { rows: columns } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(tx)
  for (const { name, seq } of numbered) {
    const column = columns.find((one) => one.table_name === name)
    if (column) await sql`select setval(pg_get_serial_sequence(${name}, ${column.column_name}), ${seq})`.execute(tx)
  }
}
