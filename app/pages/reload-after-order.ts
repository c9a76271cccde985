import type { QueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { cartQueries } from '#app/features/cart/cart.queries.ts'

/** Loads what an order has changed: the cart and the stock. */
export function reloadAfterOrder(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: cartQueries.mine().queryKey })
  void queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
}
