import { useInfiniteQuery } from '@tanstack/react-query'
import { ReturnStatus } from '#app/contract/order-return.ts'
import { returnsMessages } from '#app/entities/orders/returns.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { adminMessages } from '../admin.messages.ts'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { useAdminSearch } from '../use-admin-search.ts'
import { adminReturnsMessages } from './admin-returns.messages.ts'
import { ReturnCard } from './return-card.tsx'

/** The returns of all orders, newest first, filtered by status. */
export function ReturnsBoard() {
  const t = useMessages(adminReturnsMessages)
  const names = useMessages(returnsMessages)
  const { returns: label } = useMessages(adminMessages)
  const [search, changeSearch] = useAdminSearch()
  const status = ReturnStatus.options.find((one) => one === search.get('status'))
  const list = useInfiniteQuery(adminQueries.returnList(status))
  const { data, error, refetch } = list
  const returns = data?.pages.flatMap((page) => page.returns) ?? []
  return (
    <section aria-label={label} className="grid gap-4">
      <div>
        <Select
          label={t.status}
          value={status ?? ''}
          options={[
            { value: '', label: t.allStatuses },
            ...ReturnStatus.options.map((value) => ({ value, label: names[value] })),
          ]}
          onChange={(value) => changeSearch({ status: value || undefined })}
        />
      </div>
      {!data ? (
        <PendingBoard error={error} onRetry={() => void refetch()} />
      ) : returns.length === 0 ? (
        <EmptyState sign="receipt" title={t.none}>
          {t.noneWhy}
        </EmptyState>
      ) : (
        <>
          <ul className="grid gap-3">
            {returns.map(({ returnId, order }) => {
              const orderReturn = order.returns?.find((one) => one.returnId === returnId)
              return (
                orderReturn && (
                  <li key={returnId}>
                    <ReturnCard order={order} orderReturn={orderReturn} />
                  </li>
                )
              )
            })}
          </ul>
          <MoreButton list={list}>{t.more}</MoreButton>
        </>
      )}
    </section>
  )
}
