import { Kysely, Migrator, sql } from 'kysely'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { differencesOf } from '#mock-server/store/differences.ts'
import { migrate } from '#mock-server/store/migrate.ts'
import { openPostgres } from '#mock-server/store/postgres/open-postgres.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import type { Tables } from '#mock-server/store/tables.ts'
import { installServices } from '#test/support/cluster/programs.ts'
import { startServices } from '#test/support/cluster/start-services.ts'
import { hasServices } from '#test/support/cluster/use-cluster.ts'
import { eventually } from '#test/support/server/open-socket.ts'

describe.runIf(hasServices)('a database that a newer version opens while nodes of the older one sell', () => {
  let url = ''
  beforeAll(async () => {
    const installed = installServices()
    if (!installed) throw new Error('There is no PostgreSQL')
    const services = await startServices(installed)
    url = `postgres://jangteo@127.0.0.1:${services.postgres.port}/postgres`
    return () => services.remove()
  }, 60_000)

  /** What a node has open, with the tables of its version. */
  async function openNode(): Promise<Kysely<Tables>> {
    const db = new Kysely<Tables>({ dialect: openPostgres(url) })
    onTestFinished(() => db.destroy())
    return db
  }

  /** How a node of that version takes stock. */
  const buyAsBefore = (tx: Kysely<Tables>) =>
    sql`update goods set stock = stock - 1, sold = sold + 1 where goods_id = 1`.execute(tx)

  /** The shop of the first version that knew PostgreSQL: one account and one product. */
  async function openOldShop(): Promise<Kysely<Tables>> {
    const db = await openNode()
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    const provider = { getMigrations: () => Promise.resolve(differencesOf(db).migrations) }
    const { error } = await new Migrator({ db, provider }).migrateTo('0015-shop')
    if (error) throw error
    await sql`insert into users (user_id, nickname, nickname_key, email, email_key, password_hash, role, created_at)
      values (7, 'mina', 'mina', 'mina@example.com', 'mina@example.com', 'hash', 'shopper', '2026-03-01T03:00:00.000Z')`.execute(
      db,
    )
    await sql`insert into goods (goods_id, name, name_en, description, description_en, thumbnail_url, category, price, stock)
      values (1, '사과', 'Apple', '', '', '/pictures/v1/red-apple.svg', 'fruit', 1000, 5)`.execute(db)
    return db
  }

  test('the upgrade waits for an order under way and does not break it', async () => {
    const old = await openOldShop()
    const newer = await openNode()
    let tries = 0
    let upgrade: Promise<void> | undefined
    await differencesOf(old).transaction(old, async (tx) => {
      tries += 1
      await findUser(tx, 7, 'update')
      await sql`select * from goods where goods_id = 1 for no key update`.execute(tx)
      upgrade ??= migrate(newer)
      await eventually(async () => {
        const { rows } = await sql`select 1 from pg_locks where not granted`.execute(old)
        expect(rows).toHaveLength(1)
      })
      await buyAsBefore(tx)
    })
    await upgrade
    expect(tries).toBe(1)
    expect(await findGoods(newer, [1])).toMatchObject([{ stock: 4, sold: 1 }])
  })

  test('a node of the older version goes on reading and writing tables that have a new column', async () => {
    const old = await openOldShop()
    const read = () => sql<{ nickname: string }>`select * from users where user_id = ${7}`.execute(old)
    const buy = () =>
      differencesOf(old).transaction(old, async (tx) => {
        await findUser(tx, 7, 'update')
        await buyAsBefore(tx)
      })
    await read()
    await buy()
    await sql`alter table users add column grade text`.execute(old)
    expect((await read()).rows).toMatchObject([{ nickname: 'mina' }])
    await buy()
    expect((await sql`select stock, sold from goods`.execute(old)).rows).toEqual([{ stock: 3, sold: 2 }])
  })
})
