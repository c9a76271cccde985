import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Order } from '#app/contract/order.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { Spinner } from '#app/shared/ui/spinner.tsx'
import { ordersQueries } from '../orders.queries.ts'
import { guestMessages } from './guest.messages.ts'

interface OpenedLinkProps {
  /** What the link of the mail ends in. */
  token: string
  onFound: (order: Order) => void
}

/** Opens the order of a mail's link in this browser. */
export function OpenedLink({ token, onFound }: OpenedLinkProps) {
  const t = useMessages(guestMessages)
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: [...ordersQueries.all(), 'link', token],
    queryFn: async () => (await call('openGuestOrder', { body: { token } })).order,
  })
  useEffect(() => {
    if (!data) return
    queryClient.setQueryData(ordersQueries.byId(data.orderId).queryKey, data)
    onFound(data)
    // Once for each order, whatever the caller's function is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [data, queryClient])
  if (isApiError(error, 'link_expired', 'order_not_found'))
    return (
      <EmptyPage
        sign="receipt"
        title={t.expired}
        action={
          <ButtonLink look="primary" href={pathTo('orders', undefined, { guest: 1 })}>
            {t.findInstead}
          </ButtonLink>
        }
      >
        {t.expiredWhy}
      </EmptyPage>
    )
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Spinner />
}
