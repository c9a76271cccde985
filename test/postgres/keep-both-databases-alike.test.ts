import { type Dialect, Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '#mock-server/store/migrate.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { openPglite } from '#test/support/postgres/pglite.ts'

async function openMigrated(dialect: Dialect) {
  const db = new Kysely<unknown>({ dialect })
  onTestFinished(() => db.destroy())
  await migrate(db)
  return db
}

const openBoth = async () => ({
  sqlite: await openMigrated(openLibsql(':memory:')),
  postgres: await openMigrated(await openPglite()),
})

/** What is the shop's own, and not of the migrations or of the indexes of searches. */
const ofTheShop = sql`name not like '%_grams%' and name not like 'kysely%' and name not like 'sqlite%'`

test('both databases have the same tables, with the same columns', async () => {
  const { sqlite, postgres } = await openBoth()
  const inSqlite = sql`select name, column_name, type, is_required from (
    select tables.name, columns.name as column_name, lower(columns.type) as type, columns."notnull" or columns.pk > 0 as is_required
    from sqlite_master as tables, pragma_table_info(tables.name) as columns where tables.type = 'table')
    where ${ofTheShop} order by name, column_name`
  const inPostgres = sql`select name, column_name, type, is_required from (
    select table_name as name, column_name, replace(data_type, 'bigint', 'integer') as type,
      case is_nullable when 'NO' then 1 else 0 end as is_required
    from information_schema.columns where table_schema = 'public')
    where ${ofTheShop} order by name collate "C", column_name collate "C"`
  expect((await inPostgres.execute(postgres)).rows).toEqual((await inSqlite.execute(sqlite)).rows)
})

test('both databases have the same indexes', async () => {
  const { sqlite, postgres } = await openBoth()
  const inSqlite = sql`select name from sqlite_master where type = 'index' and ${ofTheShop} order by name`
  const inPostgres = sql`select name from (select indexname as name from pg_indexes where schemaname = 'public')
    where ${ofTheShop} and name not like '%_pkey' and name not like '%_key'
    order by name collate "C"`
  expect((await inPostgres.execute(postgres)).rows).toEqual((await inSqlite.execute(sqlite)).rows)
})
