import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { pathTo } from '#app/shared/paths.ts'
import { reloadAfterOrder } from './reload-after-order.ts'

/** Replaces the form by where the order is paid, or by the done page, so that Back skips the form. Loads cart and stock again. */
export function useAfterOrder(): (order: Order) => void {
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  return ({ orderId, status, payment }) => {
    const page = status === 'awaiting_payment' && payment?.page
    navigate(page ? page.url : pathTo('orderDone', { orderId }), { replace: true })
    reloadAfterOrder(queryClient)
  }
}
