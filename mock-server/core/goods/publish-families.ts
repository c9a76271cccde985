import { findGoods } from '#mock-server/store/queries/goods.ts'
import { leadsOf } from '#mock-server/store/queries/variants.ts'
import type { Shop } from '../context.ts'

/** Publishes what lists say of the families of products, after a change of variants. Products without options have none. */
export async function publishFamilies({ store, domainEvents }: Shop, goodsIds: readonly number[]): Promise<void> {
  if (goodsIds.length === 0) return
  const leads = await leadsOf(store.db, goodsIds)
  if (leads.length === 0) return
  for (const goods of await findGoods(store.db, leads)) {
    domainEvents.publish({ type: 'goods-changed', change: { goodsId: goods.goodsId, goods } })
  }
}
