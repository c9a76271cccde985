import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

/** How many purchases of one product are shown. */
export const SHOWN_OF_GOODS = 3

export const purchasesQueries = {
  /** The purchases that contain this product, newest first. */
  ofGoods: (goodsId: number) =>
    queryOptions({
      queryKey: ['purchases', goodsId],
      queryFn: async ({ signal }) => {
        const { purchases } = await call('listPurchases', { query: { goodsId, limit: SHOWN_OF_GOODS } }, { signal })
        return purchases.toReversed().slice(0, SHOWN_OF_GOODS)
      },
    }),
}
