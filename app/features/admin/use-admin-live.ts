import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AdminOrder, AdminOrdersPage } from '#app/contract/admin.ts'
import type { PaidOrderChange } from '#app/contract/order-status.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { adminQueries, type OrderFilter } from './admin.queries.ts'
import { useAdmin } from './admin-realtime.ts'
import { withOrders, withStatuses } from './orders/order-lists.ts'

/** The shortest time (ms) between two refetches of data that events can't update. */
const ASK_MS = 2_000

/** Shows new orders and new statuses at once. Data that events can't update is refetched, and so is everything after a gap. */
export function useAdminLive(): void {
  const admin = useAdmin()
  const queryClient = useQueryClient()
  useEffect(() => {
    const unlinks = [
      linkQueries(admin, queryClient, {
        new_order: [{ queryKey: adminQueries.orderLists(), patch: addOrders }],
        order_changed: [{ queryKey: adminQueries.orders(), patch: changeStatuses }],
      }),
      linkQueries(
        admin,
        queryClient,
        {
          new_order: [
            { queryKey: adminQueries.orderSearches() },
            { queryKey: adminQueries.figures() },
            { queryKey: adminQueries.coupons().queryKey },
          ],
          return_changed: [
            { queryKey: adminQueries.orders() },
            { queryKey: adminQueries.returns() },
            { queryKey: adminQueries.figures() },
            { queryKey: adminQueries.audit().queryKey },
          ],
          order_changed: [
            { queryKey: adminQueries.figures() },
            { queryKey: adminQueries.audit().queryKey },
            { queryKey: adminQueries.coupons().queryKey },
          ],
        },
        { interval: ASK_MS },
      ),
    ]
    return () => {
      for (const unlink of unlinks) unlink()
    }
  }, [admin, queryClient])
}

type Pages = InfiniteData<AdminOrdersPage>

function addOrders(pages: Pages, batch: readonly (readonly [AdminOrder])[], queryKey: QueryKey): Pages {
  const { status, from, to } = queryKey.at(-1) as OrderFilter
  const received = batch.map(([order]) => order)
  const belongs = (order: AdminOrder) =>
    (status === undefined || order.status === status) &&
    (from === undefined || order.orderedAt >= from) &&
    (to === undefined || order.orderedAt < to)
  return withOrders(pages, received.filter(belongs))
}

const changeStatuses = (pages: Pages, batch: readonly (readonly [PaidOrderChange])[]): Pages =>
  withStatuses(
    pages,
    batch.map(([change]) => change),
  )
