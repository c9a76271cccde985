import type { DialectAdapter, Kysely, Migration, QueryExecutorProvider, RawBuilder } from 'kysely'
import type { GramsWanted, IndexedGoods } from './search/grams.ts'
import type { IndexedOrder, OrderRange } from './search/order-grams.ts'

/** What SQLite and PostgreSQL do in different ways. */
export interface Differences {
  /** Migrations in the order of their names. */
  migrations: Record<string, Migration>
  /**
   * From here to its end no other transaction of any node has the turn: see `takeTurn`. In SQLite there is nothing to do, because only
   * one transaction runs at a time.
   */
  takeTurn(tx: QueryExecutorProvider): Promise<void>
  /** The end of a query that keeps the rows of a table as they are until the transaction ends: see `lockRows`. */
  rowLock(lock: RowLock, table: string): RawBuilder<unknown>
  /** Adds products that the index of the search does not have. */
  writeGoodsGrams(db: QueryExecutorProvider, goods: readonly IndexedGoods[]): Promise<void>
  /** Removes a product, if the index has it. */
  deleteGoodsGrams(db: QueryExecutorProvider, goodsId: number): Promise<void>
  /** Tidies an index that was written in many parts. */
  mergeGoodsGrams(db: QueryExecutorProvider): Promise<void>
  /** The numbers of products below `before` that have the grams, descending, at most `limit`. */
  findGoodsByGrams(
    db: QueryExecutorProvider,
    wanted: GramsWanted,
    part: { before: number; limit: number },
  ): Promise<number[]>
  /** Adds orders that the index of the admin's search does not have. */
  writeOrderGrams(db: QueryExecutorProvider, orders: readonly IndexedOrder[]): Promise<void>
  /** Removes orders, if the index has them. */
  deleteOrderGrams(db: QueryExecutorProvider, orderNumbers: readonly number[]): Promise<void>
  /** The newest order in the index; 0 when it has none. */
  newestInOrderGrams(db: QueryExecutorProvider): Promise<number>
  /** The numbers of orders in a range that have the grams. */
  findOrdersByGrams(
    db: QueryExecutorProvider,
    wanted: GramsWanted,
    range: OrderRange,
    direction: 'asc' | 'desc',
  ): Promise<number[]>
  /** Adds words to `goods_words` that may be there already: each by what is left of it without one letter. One statement for all. */
  writeGoodsWords(
    db: QueryExecutorProvider,
    words: readonly { word: string; lessOneLetter: readonly string[] }[],
  ): Promise<void>
  /** Runs what may be run again, again as long as the database is in trouble that ends by itself. */
  retried<T>(run: () => Promise<T>): Promise<T>
  /** Runs `work` in one transaction, which is rolled back when `work` throws. */
  transaction<Tables, T>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Writes something that changes nothing. */
  proveWrite(db: QueryExecutorProvider): Promise<void>
}

/** `update`: nobody else changes or locks the row. `share`: nobody changes it. `free`: the same as `update`, leaving out rows that are locked. */
export type RowLock = 'update' | 'share' | 'free'

/** The adapter of a dialect of the shop. */
export interface AdapterWithDifferences extends DialectAdapter {
  differences: Differences
}

const hasDifferences = (adapter: DialectAdapter): adapter is AdapterWithDifferences => 'differences' in adapter

/** What the database does in its own way that Kysely or one of its transactions uses. */
export function differencesOf(db: QueryExecutorProvider): Differences {
  const { adapter } = db.getExecutor()
  if (!hasDifferences(adapter)) throw new TypeError('The dialect is none of the shop’s')
  return adapter.differences
}
