import { readStock } from '#mock-server/store/queries/goods.ts'
import type { Shop } from '../context.ts'
import { notifyRestock } from '../notices/notify-restock.ts'
import { publishFamilies } from './publish-families.ts'

/**
 * Publishes the stock of products, and notifies those who wait for one. The stock is read after the commit, so that concurrent changes
 * end with the newest values. Set `raised` when pieces have been added: those who wait are then notified even if others have bought
 * them all meanwhile. Without it a product that is in stock is enough, should a node have died before it notified.
 */
export async function publishStock(
  shop: Shop,
  items: readonly { goodsId: number }[],
  { raised = false } = {},
): Promise<void> {
  const goodsIds = [...new Set(items.map(({ goodsId }) => goodsId))]
  const found = await readStock(shop.store.db, goodsIds)
  for (const { change } of found) shop.domainEvents.publish({ type: 'stock-changed', change })
  // A family may have sold out with it, or be in stock again.
  const turned = found.filter(({ change }) => raised || change.stock === 0)
  await publishFamilies(
    shop,
    turned.map(({ change }) => change.goodsId),
  )
  for (const { awaited, change } of found) {
    if (awaited && (raised || change.stock > 0)) await notifyRestock(shop, change.goodsId)
  }
  for (const goodsId of goodsIds) await shop.trimStockHistory(goodsId)
}
