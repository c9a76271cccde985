import { sql } from 'kysely'
import type { Differences, RowLock } from '../differences.ts'
import { deleteGoodsGrams, findGoodsByGrams, writeGoodsGrams } from './goods-grams.ts'
import { writeGoodsWords } from './goods-words.ts'
import { migrations } from './migrations.ts'
import { deleteOrderGrams, findOrdersByGrams, newestInOrderGrams, writeOrderGrams } from './order-grams.ts'
import { retried } from './retried.ts'

/** The key of the advisory lock that makes transactions take turns. */
const turn = 20_261_201

const rowLocks: Record<RowLock, string> = {
  // Rows that reference the locked one can be added meanwhile.
  update: 'for no key update',
  share: 'for share',
  free: 'for no key update',
}

export const postgresDifferences: Differences = {
  migrations,
  takeTurn: async (tx) => void (await sql`select pg_advisory_xact_lock(${turn})`.execute(tx)),
  rowLock: (lock, table) =>
    sql`${sql.raw(rowLocks[lock])} of ${sql.ref(table)}${lock === 'free' ? sql` skip locked` : sql``}`,
  writeGoodsGrams,
  deleteGoodsGrams,
  mergeGoodsGrams: async (db) => void (await sql`analyze goods_grams`.execute(db)),
  findGoodsByGrams,
  writeOrderGrams,
  deleteOrderGrams,
  newestInOrderGrams,
  findOrdersByGrams,
  writeGoodsWords,
  retried,
  // Again from its start when another one was in its way or the connection was lost.
  transaction: (db, work) => retried(() => db.transaction().execute(work)),
  // Fails on a server that only reads.
  proveWrite: async (db) => void (await sql`select pg_current_xact_id()`.execute(db)),
}
