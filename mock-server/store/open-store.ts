import { type Dialect, Kysely, sql } from 'kysely'
import { differencesOf } from './differences.ts'
import { migrate } from './migrate.ts'
import { seedShopOnce } from './seed/seed-shop-once.ts'
import type { Tables } from './tables.ts'

/** What queries run on: the database or a transaction. */
export type Queries = Kysely<Tables>

export interface Store {
  db: Queries
  /**
   * Runs `work` in one transaction, which is rolled back when `work` throws. In SQLite only one runs at a time. In PostgreSQL others
   * run beside it, and it may be run again from its start.
   */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>
  /** Reads something. Throws a `StorageError` when the database is gone. */
  proveRead(): Promise<void>
  /** Writes something that changes nothing. Throws a `StorageError` when the database takes no writes. */
  proveWrite(): Promise<void>
  close(): Promise<void>
}

/** Opens the shop's database: runs the migrations, on a dialect of their own if there is one, and, the first time, adds the seed products and coupons. */
export async function openStore({
  dialect,
  migrationDialect,
}: {
  dialect: Dialect
  migrationDialect?: Dialect | undefined
}): Promise<Store> {
  if (migrationDialect) await migrateAndClose(new Kysely({ dialect: migrationDialect }))
  const db = new Kysely<Tables>({ dialect })
  const differences = differencesOf(db)
  try {
    if (!migrationDialect) await migrate(db)
    await differences.transaction(db, seedShopOnce)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    transaction: (work) => differences.transaction(db, work),
    proveRead: async () => void (await sql`select 1`.execute(db)),
    proveWrite: () => differences.proveWrite(db),
    close: () => db.destroy(),
  }
}

async function migrateAndClose(db: Kysely<unknown>): Promise<void> {
  try {
    await migrate(db)
  } finally {
    await db.destroy()
  }
}
