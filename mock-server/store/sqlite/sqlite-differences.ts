import { sql } from 'kysely'
import type { Differences } from '../differences.ts'
import { deleteGoodsGrams, findGoodsByGrams, mergeGoodsGrams, writeGoodsGrams } from './goods-grams.ts'
import { writeGoodsWords } from './goods-words.ts'
import { migrations } from './migrations.ts'
import { deleteOrderGrams, findOrdersByGrams, newestInOrderGrams, writeOrderGrams } from './order-grams.ts'

export const sqliteDifferences: Differences = {
  migrations,
  // A transaction takes the lock of the whole database when it begins: see `createSqliteDialect`.
  takeTurn: () => Promise.resolve(),
  rowLock: () => sql``,
  writeGoodsGrams,
  deleteGoodsGrams,
  mergeGoodsGrams,
  findGoodsByGrams,
  writeOrderGrams,
  deleteOrderGrams,
  newestInOrderGrams,
  findOrdersByGrams,
  writeGoodsWords,
  retried: (run) => run(),
  transaction: (db, work) => db.transaction().execute(work),
  // A number in the file's header that the shop does not use. SQLite writes it even when it stays the same.
  proveWrite: async (db) => void (await sql`pragma user_version = 0`.execute(db)),
}
