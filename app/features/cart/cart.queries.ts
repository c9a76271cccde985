import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

export const cartQueries = {
  /** The account's cart. */
  mine: () =>
    queryOptions({
      queryKey: ['mine', 'cart'],
      queryFn: async ({ signal }) => (await call('getCart', {}, { signal })).cart,
    }),
  allGoods: () => ['cart-goods'] as const,
  /** The goods of a guest's line, which the server doesn't know of. */
  goods: (goodsId: number) =>
    queryOptions({
      queryKey: [...cartQueries.allGoods(), goodsId],
      queryFn: async ({ signal }) => (await call('getGoods', { params: { goodsId } }, { signal })).goods,
    }),
}
