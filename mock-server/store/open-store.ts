import { type Dialect, Kysely } from 'kysely'
import { migrate } from './migrations.ts'
import { seedGoodsOnce } from './seed/seed-goods-once.ts'
import type { Tables } from './tables.ts'

/** The tables as one caller sees them: the database itself, or a transaction of it. */
export type Queries = Kysely<Tables>

export interface Store {
  db: Queries
  /** Runs `work` in one immediate transaction: all of it is kept, or nothing when it throws. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens the shop's database: brings its tables up to date and, the first time, puts the seed goods in. */
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
    close: () => db.destroy(),
  }
}
