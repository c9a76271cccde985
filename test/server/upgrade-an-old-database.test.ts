import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kysely, Migrator, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '#mock-server/store/open-store.ts'
import { listAllOrders } from '#mock-server/store/queries/admin-orders.ts'
import { countByHour, countByMinute, listPopular, listPopularOfDays } from '#mock-server/store/queries/figures.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { listGoods } from '#mock-server/store/queries/goods-list.ts'
import { replacePictures, withPictures } from '#mock-server/store/queries/goods-pictures.ts'
import { listPurchases } from '#mock-server/store/queries/purchases.ts'
import { findAccount } from '#mock-server/store/queries/users.ts'
import { indexNextOrders } from '#mock-server/store/search/order-index.ts'
import { pictureUrl, seedGoods } from '#mock-server/store/seed/goods.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { migrations } from '#mock-server/store/sqlite/migrations.ts'
import { createOrderGrams, newestInOrderGrams } from '#mock-server/store/sqlite/order-grams.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jangteo-'))
  file = path.join(folder, 'shop.db')
})
afterEach(() => rm(folder, { recursive: true }))

/** A database of the first version, with an account and an order. */
const written = [
  sql`insert into users values (7, 'mina', 'mina', 'mina@example.com', 'mina@example.com', 'hash', 'shopper', '2026-03-02T03:00:00.000Z')`,
  sql`insert into goods values (1, '콜라', 'Cola', '', '', '/x.svg', 'drink', 3000, 10, 1, '콜라', null)`,
  sql`insert into orders values (1, 'order', 7, 'paid', 3000, '김미나', '010-1234-5678', '서울시 중구 1', '', '2026-03-02T03:00:00.000Z')`,
  sql`insert into order_lines values (1, 0, 1, '콜라', 'Cola', '/x.svg', 3000, 1)`,
  sql`insert into purchase_feed values (1, 1, 'mina', 1, '콜라', 'Cola', '2026-03-02T03:00:00.000Z')`,
]

test('a database of the first version is opened, and what stands in it is read as before', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  await new Migrator({ db: first, provider }).migrateTo('0001-shop')
  for (const statement of written) await statement.execute(first)
  await first.destroy()

  const store = await openStore({ dialect: openLibsql(file) })
  expect(await findAccount(store.db, 'mina@example.com')).toEqual({
    user: { userId: 7, nickname: 'mina', email: 'mina@example.com', role: 'shopper', hideNickname: false },
    passwordHash: 'hash',
  })
  expect(await listPurchases(store.db, {})).toMatchObject({ purchases: [{ seq: 1, nickname: 'mina' }], latest: 1 })
  const since = '2026-03-02T03:00:00.000Z'
  expect(await countByMinute(store.db, since)).toEqual([{ minute: since, orders: 1, revenue: 3000 }])
  expect(await listPopular(store.db, since, 5)).toMatchObject([{ goodsId: 1, pieces: 1 }])
  expect(await countByHour(store.db, since)).toEqual([{ minute: since, orders: 1, revenue: 3000 }])
  expect(await listPopularOfDays(store.db, ['2026-03-02'], 5)).toMatchObject([{ goodsId: 1, pieces: 1 }])
  for (const q of ['김미나', '010-1234', '12345678', 'mina 콜라']) {
    expect(await listAllOrders(store.db, { q }), q).toMatchObject({ orders: [{ orderId: 'order' }] })
  }
  expect((await sql`pragma foreign_key_check`.execute(store.db)).rows).toEqual([])
  await store.close()
})

test('an update that was broken off while it indexed the orders is gone on with', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const migrator = new Migrator({ db: first, provider: { getMigrations: () => Promise.resolve(migrations) } })
  await migrator.migrateTo('0001-shop')
  for (const statement of written) await statement.execute(first)
  await migrator.migrateTo('0016-sales-by-hour-and-day')
  await sql`insert into orders (order_id, user_id, status, total, recipient_name, recipient_phone, ordered_at)
    with recursive numbers (n) as (select 2 union all select n + 1 from numbers where n < 120)
    select 'order-' || n, 7, 'paid', 3000, '김미나', '010-1234-5678', '2026-03-02T03:00:00.000Z' from numbers`.execute(
    first,
  )
  await createOrderGrams(first)
  await indexNextOrders(first)
  await first.destroy()

  const store = await openStore({ dialect: openLibsql(file) })
  expect(await newestInOrderGrams(store.db)).toBe(120)
  expect((await listAllOrders(store.db, { q: 'mina', limit: 120 })).orders).toHaveLength(120)
  expect((await listAllOrders(store.db, { q: '010-1234', after: 50, limit: 120 })).orders).toHaveLength(70)
  await store.close()
})

test('names and addresses that have become one are kept: the older account has the key, and both sign in', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  await new Migrator({ db: first, provider }).migrateTo('0011-cart-answers')
  for (const [id, nickname, email] of [
    [7, 'straße', 'mina@example.com'],
    [8, 'strasse', 'Mina@example.com'],
    [9, '탈퇴', ''],
  ] as const) {
    const deletedAt = id === 9 ? '2026-03-02T03:00:00.000Z' : null
    await sql`insert into users (user_id, nickname, nickname_key, email, email_key, password_hash, role, created_at, deleted_at)
      values (${id}, ${nickname}, ${`deleted:${id}`}, ${email}, ${`deleted:${id}`}, ${`hash ${id}`}, 'shopper', '2026-03-02T03:00:00.000Z', ${deletedAt})`.execute(
      first,
    )
  }
  await sql`insert into goods values (1, 'Élan', 'ＡＢＣ', '', '', '/x.svg', 'drink', 3000, 10, 1, 'old', null)`.execute(
    first,
  )
  await sql`insert into orders (order_number, order_id, user_id, status, total, recipient_name, ordered_at)
    values (1, 'Order-1', 7, 'paid', 3000, 'Жанна', '2026-03-02T03:00:00.000Z')`.execute(first)
  await sql`insert into order_lines values (1, 0, 1, 'Élan', 'ＡＢＣ', '/x.svg', 3000, 1)`.execute(first)
  await first.destroy()

  const store = await openStore({ dialect: openLibsql(file) })
  const keys = await store.db.selectFrom('users').select(['user_id', 'nickname_key', 'email_key']).execute()
  expect(keys).toEqual([
    { user_id: 7, nickname_key: 'strasse', email_key: 'mina@example.com' },
    { user_id: 8, nickname_key: 'strasse (8)', email_key: 'mina@example.com (8)' },
    { user_id: 9, nickname_key: 'deleted:9', email_key: 'deleted:9' },
  ])
  expect(await findAccount(store.db, 'Mina@example.com')).toMatchObject({ user: { userId: 8 } })
  for (const email of ['mina@example.com', 'MINA@example.com']) {
    expect(await findAccount(store.db, email)).toMatchObject({ user: { userId: 7 } })
  }
  for (const q of ['élan', 'E\u0301lan', 'abc', 'ЖАННА', 'order-1', 'strasse']) {
    expect(await listAllOrders(store.db, { q }), q).toMatchObject({ orders: [{ orderId: 'Order-1' }] })
  }
  expect(await listGoods(store.db, { q: 'abc' })).toMatchObject({ goods: [{ goodsId: 1 }] })
  await store.close()
})

test('what was for sale before there was an index of the search is found by it, and what was retired is not', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  await new Migrator({ db: first, provider }).migrateTo('0013-goods-lists')
  for (const [id, retiredAt] of [
    [1, null],
    [2, '2026-03-02T03:00:00.000Z'],
  ] as const) {
    await sql`insert into goods values (${id}, '시원한 콜라', 'Cola', '', '', '/x.svg', 'drink', 3000, 10, 1, '', ${retiredAt})`.execute(
      first,
    )
  }
  await first.destroy()

  const store = await openStore({ dialect: openLibsql(file) })
  for (const q of ['ㅋㄹ', '시원한콜ㄹ', 'COLA', '음료', '콜러']) {
    const { goods } = await listGoods(store.db, { q })
    expect(
      goods.map(({ goodsId }) => goodsId),
      q,
    ).toEqual([1])
  }
  await store.close()
})

test('the products of a shop from before there were several pictures get theirs, but for those that were changed', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const migrator = new Migrator({ db: first, provider: { getMigrations: () => Promise.resolve(migrations) } })
  await migrator.migrateTo('0023-notices')
  const [cola, renamed, redrawn] = seedGoods
  const rows = [
    [cola, cola?.name, cola?.picture],
    [renamed, '직접 만든 콜라', renamed?.picture],
    [redrawn, redrawn?.name, 'teapot'],
  ] as const
  for (const [seed, name, picture = ''] of rows) {
    await sql`insert into goods (goods_id, name, name_en, description, description_en, thumbnail_url, category, price, stock)
      values (${seed?.goodsId}, ${name}, 'Cola', '', '', ${pictureUrl(picture)}, 'drink', 3000, 10)`.execute(first)
  }
  await first.destroy()

  const picturesOfAll = async () => {
    const store = await openStore({ dialect: openLibsql(file) })
    const goods = await findGoods(store.db, [1, 2, 3])
    const pictured = await Promise.all(goods.map((one) => withPictures(store.db, one)))
    // What an administrator leaves is not filled up at the next start.
    await replacePictures(store.db, 1, pictured[0]?.pictures.slice(0, 1) ?? [])
    await store.close()
    return pictured.map(({ pictures }) => pictures.length)
  }
  expect(await picturesOfAll()).toEqual([4, 1, 1])
  expect(await picturesOfAll()).toEqual([1, 1, 1])
})

test('the products of a shop from before there were variants get theirs, beside what administrators have added', async () => {
  const first = new Kysely<unknown>({ dialect: openLibsql(file) })
  const migrator = new Migrator({ db: first, provider: { getMigrations: () => Promise.resolve(migrations) } })
  await migrator.migrateTo('0027-stock-changes')
  const [potatoes, onions] = [10, 20].map((goodsId) => seedGoods[goodsId - 1])
  const rows = [
    [10, potatoes?.name, potatoes?.picture],
    [20, '직접 기른 양파', onions?.picture],
    [80, '새 상품', 'teapot'],
  ] as const
  for (const [goodsId, name, picture = ''] of rows) {
    await sql`insert into goods (goods_id, name, name_en, description, description_en, thumbnail_url, category, price, stock)
      values (${goodsId}, ${name}, 'Name', '', '', ${pictureUrl(picture)}, 'vegetables', 5900, 10)`.execute(first)
  }
  await first.destroy()

  for (const _ of ['the first start', 'the next one']) {
    const store = await openStore({ dialect: openLibsql(file) })
    const { goods } = await listGoods(store.db, {})
    expect(goods.map(({ goodsId, family }) => [goodsId, family?.size])).toEqual([
      [80, undefined],
      [20, undefined],
      [10, 3],
    ])
    expect(await findGoods(store.db, [81, 82, 83])).toMatchObject([{ name: '감자 5kg' }, { name: '감자 10kg' }])
    const found = await listGoods(store.db, { q: '10kg' })
    expect(found.goods.map(({ goodsId }) => goodsId)).toEqual([10])
    await store.close()
  }
})
