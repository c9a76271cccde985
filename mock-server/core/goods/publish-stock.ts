import { findGoods } from '#mock-server/store/queries/goods.ts'
import type { Shop } from '../context.ts'

/** Publishes the stock of products. It is read after the commit, so that concurrent changes end with the newest values. */
export async function publishStock(
  { store, domainEvents }: Shop,
  items: readonly { goodsId: number }[],
): Promise<void> {
  const goodsIds = [...new Set(items.map(({ goodsId }) => goodsId))]
  for (const { goodsId, stock, sold } of await findGoods(store.db, goodsIds)) {
    domainEvents.publish({ type: 'stock-changed', change: { goodsId, stock, sold } })
  }
}
