import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { cartQueries } from '#app/features/cart/cart.queries.ts'
import { pathTo } from '#app/shared/paths.ts'

/** Replaces the form by the done page, so that Back skips the form, and loads cart and stock again. */
export function useAfterOrder(): (order: Order) => void {
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  return ({ orderId }) => {
    navigate(pathTo('orderDone', { orderId }), { replace: true })
    void queryClient.invalidateQueries({ queryKey: cartQueries.mine().queryKey })
    void queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
  }
}
