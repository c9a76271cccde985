import { listPurchases } from '#mock-server/store/queries/purchases.ts'
import type { Endpoints } from '../context.ts'

export const purchases: Pick<Endpoints, 'listPurchases'> = {
  listPurchases: ({ shop }, { query }) => listPurchases(shop.store.db, query),
}
