import { useQuery, useQueryClient } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { Spinner } from '#app/shared/ui/spinner.tsx'
import { ordersQueries } from '../orders.queries.ts'
import { guestMessages } from './guest.messages.ts'

/** Brings guest orders into the account, by the token of the mail that proves its address, and says how many there were. */
export function JoinOrders({ token }: { token: string }) {
  const t = useMessages(guestMessages)
  const queryClient = useQueryClient()
  // A query, because it runs when the page is shown, and once: the token works once.
  const { data, error, refetch } = useQuery({
    queryKey: [...ordersQueries.all(), 'joined', token],
    queryFn: async () => {
      const { orders } = await call('joinGuestOrders', { body: { token } })
      void queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })
      return orders
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const toSettings = (
    <ButtonLink look="primary" href={pathTo('settings')}>
      {t.toSettings}
    </ButtonLink>
  )
  if (isApiError(error, 'link_expired'))
    return (
      <EmptyPage sign="receipt" title={t.expired} action={toSettings}>
        {t.expiredProof}
      </EmptyPage>
    )
  if (data === undefined) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Spinner />
  if (data === 0)
    return (
      <EmptyPage sign="receipt" title={t.nothingToBringIn} action={toSettings}>
        {t.nothingToBringInWhy}
      </EmptyPage>
    )
  return (
    <EmptyPage
      sign="receipt"
      title={t.broughtIn(formatNumber(data))}
      action={
        <ButtonLink look="primary" href={pathTo('orders')}>
          {t.toOrders}
        </ButtonLink>
      }
    >
      {t.broughtInWhy}
    </EmptyPage>
  )
}
