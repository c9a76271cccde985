import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kysely, Migrator, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '#mock-server/store/open-store.ts'
import { insertNotices, listNotices } from '#mock-server/store/queries/notices.ts'
import { returnStock } from '#mock-server/store/queries/stock.ts'
import { listStockHistory } from '#mock-server/store/queries/stock-history.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { migrations } from '#mock-server/store/sqlite/migrations.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-'))
  file = path.join(folder, 'shop.db')
})
afterEach(() => rm(folder, { recursive: true }))

test('notices and the history of stocks are kept when there can be returns, and their numbers go on', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const migrator = new Migrator({ db: first, provider: { getMigrations: () => Promise.resolve(migrations) } })
  await migrator.migrateTo('0001-shop')
  await sql`insert into users values (7, 'mina', 'mina', 'mina@example.com', 'mina@example.com', 'hash', 'shopper', '2026-03-02T03:00:00.000Z')`.execute(
    first,
  )
  await sql`insert into goods values (1, '콜라', 'Cola', '', '', '/x.svg', 'drink', 3000, 10, 1, '콜라', null)`.execute(
    first,
  )
  await migrator.migrateTo('0029-guests')
  for (let row = 0; row < 2; row += 1) {
    await sql`insert into notices (user_id, kind, goods_id, created_at)
      values (7, 'restock', 1, '2026-03-02T03:00:00.000Z')`.execute(first)
    await sql`insert into stock_changes (goods_id, at, amount, stock, cause, order_id)
      values (1, '2026-03-02T03:00:00.000Z', -1, 9, 'order', 'order')`.execute(first)
  }
  await sql`delete from notices where notice_id = 2`.execute(first)
  await first.destroy()

  const store = await openStore({ dialect: openLibsql(file) })
  const at = '2026-03-03T03:00:00.000Z'
  await insertNotices(store.db, [7], { kind: 'returned', goodsId: 1, at })
  expect((await listNotices(store.db, 7, {})).notices.map(({ noticeId }) => noticeId)).toEqual([3, 1])
  await returnStock(store.db, [{ goodsId: 1, quantity: 1, orderId: 'order', cause: 'returned' }], at)
  const { entries } = await listStockHistory(store.db, 1, {})
  expect(entries.map(({ entryId, cause }) => [entryId, cause])).toEqual([
    [3, 'returned'],
    [2, 'order'],
    [1, 'order'],
  ])
  expect((await sql`pragma foreign_key_check`.execute(store.db)).rows).toEqual([])
  await store.close()
})
