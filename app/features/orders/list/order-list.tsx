import '../detail/order-details.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import type { OrderListPage } from '#app/contract/order.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { ordersMessages } from '../orders.messages.ts'
import { ordersQueries } from '../orders.queries.ts'
import { AwaitingOrders } from '../unpaid/awaiting-orders.tsx'
import { isUnpaid } from '../unpaid/is-unpaid.ts'
import { OrderCard } from './order-card.tsx'
import { OrderSkeleton } from './order-skeleton.tsx'

/** One page of the list. It renders again only when one of its orders has changed: there may be hundreds of pages. */
const Cards = memo(function Cards({ orders }: Pick<OrderListPage, 'orders'>) {
  return orders.map((order) => (
    <li key={order.orderId}>
      <OrderCard order={order} />
    </li>
  ))
})

/** The shopper's orders, newest first; those that await their payment before the others. */
export function OrderList() {
  const t = useMessages(ordersMessages)
  const list = useInfiniteQuery(ordersQueries.list())
  const awaiting = useQuery(ordersQueries.awaiting())
  const { data, error, refetch } = list
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  // Together, because the first are above the others.
  if (!data || awaiting.isPending) return <OrderSkeleton />
  const unpaid = awaiting.data?.filter(isUnpaid) ?? []
  if (unpaid.length === 0 && !data.pages.some(({ orders }) => orders.length > 0))
    return (
      <EmptyState
        sign="receipt"
        title={t.noOrders}
        action={
          <ButtonLink look="primary" href={pathTo('goodsList')}>
            {t.browse}
          </ButtonLink>
        }
      >
        {t.noOrdersWhy}
      </EmptyState>
    )
  return (
    <div className="grid gap-6">
      {unpaid.length > 0 && <AwaitingOrders orders={unpaid} />}
      <ul className="grid gap-3">
        {data.pages.map(({ orders }, page) => (
          <Cards key={page} orders={orders} />
        ))}
      </ul>
      <MoreButton list={list}>{t.more}</MoreButton>
    </div>
  )
}
