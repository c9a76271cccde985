import { type Dialect, Kysely, sql } from 'kysely'
import { migrate } from './migrations.ts'
import { seedGoodsOnce } from './seed/seed-goods-once.ts'
import type { Tables } from './tables.ts'

/** What queries run on: the database or a transaction. */
export type Queries = Kysely<Tables>

export interface Store {
  db: Queries
  /** Runs `work` in one immediate transaction, which is rolled back when `work` throws. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>
  /** Reads something. Throws a `StorageError` when the database file is gone. */
  proveRead(): Promise<void>
  /** Writes something that changes nothing. Throws a `StorageError` when the database takes no writes. */
  proveWrite(): Promise<void>
  close(): Promise<void>
}

/** Opens the shop's database: runs the migrations and, the first time, adds the seed products. */
export async function openStore({ dialect }: { dialect: Dialect }): Promise<Store> {
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db)
    await db.transaction().execute(seedGoodsOnce)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    transaction: (work) => db.transaction().execute(work),
    proveRead: async () => void (await sql`select 1`.execute(db)),
    // A number in the file's header that the shop does not use. SQLite writes it even when it stays the same.
    proveWrite: async () => void (await sql`pragma user_version = 0`.execute(db)),
    close: () => db.destroy(),
  }
}
