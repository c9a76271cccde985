import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Order } from '#app/contract/order.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { OrderSkeleton } from '../list/order-skeleton.tsx'
import { ordersQueries } from '../orders.queries.ts'
import { OrderNotFound } from './order-not-found.tsx'

interface OneOrderProps {
  orderId: string
  /** Takes the place of an order that this browser may not open without signing in. */
  signIn: ReactNode
  children: (order: Order) => ReactNode
}

/** Loads an order of the shopper, or one that a guest has opened in this browser. Orders of other accounts and malformed ids show "not found". */
export function OneOrder({ orderId, signIn, children }: OneOrderProps) {
  const { data: order, error, refetch } = useQuery(ordersQueries.byId(orderId))
  if (order) return children(order)
  if (isApiError(error, 'unauthenticated')) return signIn
  if (isApiError(error, 'order_not_found', 'invalid')) return <OrderNotFound />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <OrderSkeleton />
}
