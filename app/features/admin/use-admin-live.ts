import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskOrder, DeskOrdersPage } from '#app/contract/admin.ts'
import type { OrderChange } from '#app/contract/order-status.ts'
import { linkQueries } from '#app/shared/realtime/link-queries.ts'
import { deskQueries, type OrderFilter } from './admin.queries.ts'
import { useDesk } from './admin-realtime.tsx'
import { withOrders, withStatuses } from './orders/order-lists.ts'

/** How often (ms) at most the shop is asked for what it alone can tell. */
const ASK_MS = 2_000

/** Shows orders as they are placed and move on; what can't be told from an event, and what a gap may have taken, is asked for. */
export function useDeskLive(): void {
  const desk = useDesk()
  const queryClient = useQueryClient()
  useEffect(() => {
    const unlinks = [
      linkQueries(desk, queryClient, {
        new_order: [{ queryKey: deskQueries.orderLists(), patch: addOrders }],
        order_changed: [{ queryKey: deskQueries.orders(), patch: changeStatuses }],
      }),
      linkQueries(
        desk,
        queryClient,
        {
          new_order: [{ queryKey: deskQueries.orderSearches() }, { queryKey: deskQueries.figures().queryKey }],
          order_changed: [{ queryKey: deskQueries.figures().queryKey }, { queryKey: deskQueries.audit().queryKey }],
        },
        { interval: ASK_MS },
      ),
    ]
    return () => {
      for (const unlink of unlinks) unlink()
    }
  }, [desk, queryClient])
}

type Pages = InfiniteData<DeskOrdersPage>

function addOrders(pages: Pages, batch: readonly (readonly [DeskOrder])[], queryKey: QueryKey): Pages {
  const { status } = queryKey.at(-1) as OrderFilter
  const heard = batch.map(([order]) => order)
  return withOrders(pages, status === undefined ? heard : heard.filter((order) => order.status === status))
}

const changeStatuses = (pages: Pages, batch: readonly (readonly [OrderChange])[]): Pages =>
  withStatuses(
    pages,
    batch.map(([change]) => change),
  )
