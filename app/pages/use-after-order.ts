import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { cartQueries } from '#app/features/cart/cart.queries.ts'
import { pathTo } from '#app/shared/paths.ts'

/** Leads to the done page. Back does not lead to the form again, and cart and stock are read anew. */
export function useAfterOrder(): (order: Order) => void {
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  return ({ orderId }) => {
    navigate(pathTo('orderDone', { orderId }), { replace: true })
    void queryClient.invalidateQueries({ queryKey: cartQueries.mine().queryKey })
    void queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
  }
}
