import type { Store } from '#mock-server/store/open-store.ts'
import { deleteOldStockChanges } from '#mock-server/store/queries/stock-history.ts'

/** How long (ms) a change of a stock is kept. */
const keptFor = 90 * 24 * 60 * 60_000
/** How many changes there are between two looks for old ones. */
const changesBetween = 100

/**
 * Returns a function that is called after each change of a product's stock, and now and then deletes old changes. A product that sells
 * fast is looked at as often as it needs.
 */
export function createTrimStockHistory({ db }: Store, now: () => Date) {
  let changes = 0
  return async (goodsId: number): Promise<void> => {
    changes += 1
    if (changes % changesBetween !== 0) return
    await deleteOldStockChanges(db, goodsId, new Date(now().getTime() - keptFor).toISOString())
  }
}
