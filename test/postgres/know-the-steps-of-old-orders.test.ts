import { type Dialect, Kysely, Migrator, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { differencesOf } from '#mock-server/store/differences.ts'
import { migrate } from '#mock-server/store/migrate.ts'
import { findOrder } from '#mock-server/store/queries/orders.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import type { Tables } from '#mock-server/store/tables.ts'
import { openPglite } from '#test/support/postgres/pglite.ts'

/** Writes a database from before the times of steps were kept: an order that administrators moved on, and one cancelled by its shopper. */
async function writeOld(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(differencesOf(db).migrations) }
  const { error } = await new Migrator({ db, provider }).migrateTo('0018-popularity')
  if (error) throw error
  await sql`insert into users (user_id, nickname, nickname_key, email, email_key, password_hash, role, created_at)
    values (7, 'mina', 'mina', 'mina@example.com', 'mina@example.com', 'hash', 'shopper', '2026-03-01T03:00:00.000Z')`.execute(
    db,
  )
  await sql`insert into orders (order_number, order_id, user_id, status, total, ordered_at) values
    (1, 'moved-on', 7, 'shipped', 3000, '2026-03-02T03:00:00.000Z'),
    (2, 'cancelled', 7, 'cancelled', 3000, '2026-03-02T03:30:00.000Z')`.execute(db)
  for (const [before, after, at] of [
    ['paid', 'packed', '2026-03-02T04:00:00.000Z'],
    ['packed', 'shipped', '2026-03-02T05:00:00.000Z'],
  ] as const) {
    const changes = JSON.stringify([{ field: 'status', before, after }])
    await sql`insert into audit (at, user_id, action, subject, name, name_en, changes)
      values (${at}, 7, 'order_status', 'moved-on', '', '', ${changes})`.execute(db)
  }
}

function open(dialect: Dialect): Kysely<Tables> {
  const db = new Kysely<Tables>({ dialect })
  onTestFinished(() => db.destroy())
  return db
}

/** The database in this process may be one that another test has migrated and emptied. */
async function openPostgres(): Promise<Kysely<Tables>> {
  const db = open(await openPglite())
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  return db
}

test.each([
  { name: 'SQLite', openEmpty: () => open(openLibsql(':memory:')) },
  { name: 'PostgreSQL', openEmpty: openPostgres },
])('of orders from before times of steps were kept, $name knows those that stand elsewhere', async ({ openEmpty }) => {
  const db = await openEmpty()
  await writeOld(db)
  await migrate(db)
  expect(await findOrder(db, 7, 'moved-on')).toMatchObject({
    status: 'shipped',
    steps: [
      { status: 'paid', at: '2026-03-02T03:00:00.000Z' },
      { status: 'packed', at: '2026-03-02T04:00:00.000Z' },
      { status: 'shipped', at: '2026-03-02T05:00:00.000Z' },
    ],
  })
  // When its shopper cancelled it, nobody wrote down.
  expect(await findOrder(db, 7, 'cancelled')).toMatchObject({
    status: 'cancelled',
    steps: [{ status: 'paid', at: '2026-03-02T03:30:00.000Z' }],
  })
})
