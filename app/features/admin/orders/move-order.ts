import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { AdminOrder, AdminOrdersPage } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { adminQueries } from '../admin.queries.ts'
import { withStatuses } from './order-lists.ts'

/** Moves an order from the status that the administrator saw to another, and shows it in every list. */
export async function moveOrder(
  queryClient: QueryClient,
  { orderId, status: expectedStatus }: AdminOrder,
  status: OrderStatus,
): Promise<void> {
  const { order } = await call('changeOrderStatus', { params: { orderId }, body: { status, expectedStatus } })
  queryClient.setQueriesData<InfiniteData<AdminOrdersPage>>(
    { queryKey: adminQueries.orders() },
    (pages) => pages && withStatuses(pages, [order]),
  )
}

/** Whether an order couldn't be moved because it isn't what the administrator saw. Then the lists are outdated. */
export const isOutdated = (error: unknown): boolean => isApiError(error, 'order_status_conflict', 'order_not_found')
