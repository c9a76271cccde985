import { insertNotices } from '#mock-server/store/queries/notices.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { takeRestockRequests } from '#mock-server/store/queries/restock-requests.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import type { Shop } from '../context.ts'

/** How many accounts are notified in one transaction. */
const notifiedAtOnce = 100

/**
 * Notifies everybody who asked for a product, once: a request is deleted in the transaction that adds the notice, so that of two nodes
 * only one finds it.
 */
export async function notifyRestock(shop: Shop, goodsId: number): Promise<void> {
  for (;;) {
    const added = await shop.store.transaction(async (tx) => {
      await takeTurn(tx)
      const userIds = await takeRestockRequests(tx, goodsId, notifiedAtOnce)
      return insertNotices(tx, userIds, { kind: 'restock', goodsId, at: shop.now().toISOString() })
    })
    for (const { userId, notice } of added) {
      shop.domainEvents.publish({ type: 'notice-added', userId, change: notice })
    }
    if (added.length < notifiedAtOnce) return
    await pause()
  }
}
