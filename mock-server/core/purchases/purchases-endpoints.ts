import { listPurchases } from '#mock-server/store/queries/purchases.ts'
import type { Endpoints } from '../context.ts'

export const purchasesEndpoints = {
  listPurchases: ({ shop }, { query }) => listPurchases(shop.store.db, query),
} satisfies Partial<Endpoints>
