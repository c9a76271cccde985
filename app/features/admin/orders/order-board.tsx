import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { OrderStatus } from '#app/contract/order-status.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ModalEcho } from '#app/shared/ui/modal-echo.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { SearchField } from '#app/shared/ui/search-field.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { adminMessages } from '../admin.messages.ts'
import { adminPageSize, adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { useSelection } from '../selection/use-selection.ts'
import { useAdminSearch } from '../use-admin-search.ts'
import { AdminOrderCard } from './admin-order-card.tsx'
import { BulkSteps } from './bulk/bulk-steps.tsx'
import { ExportOrders } from './export/export-orders.tsx'
import { PeriodFilter } from './period/period-filter.tsx'
import { momentsOf, readPeriod } from './period/read-period.ts'
import { OrderTable } from './table/order-table.tsx'
import { useWideScreen } from './table/use-wide-screen.ts'
import { useHeldList } from './use-held-list.ts'

const idOf = ({ orderId }: AdminOrder) => orderId

const noFilter = { q: undefined, status: undefined, period: undefined, first: undefined, last: undefined }

/**
 * The orders of all accounts as they arrive, filtered by text, status and period. The list stands still while an administrator reads
 * it.
 */
export function OrderBoard() {
  const t = useMessages(adminMessages)
  const [search, changeSearch] = useAdminSearch()
  const q = search.get('q') ?? undefined
  const status = OrderStatus.options.find((one) => one === search.get('status'))
  const period = readPeriod(search)
  const filter = { status, q, ...momentsOf(period) }
  const orders = useInfiniteQuery(adminQueries.orderList(filter))
  const { data, error, refetch } = orders
  const list = useHeldList(data?.pages.flatMap((page) => page.orders) ?? [])
  /** How many orders to render. New orders are added to the cached list all day, so rendering all of it would get slow. */
  const [size, setSize] = useState(adminPageSize)
  const wide = useWideScreen('table')
  const selection = useSelection(list.shown, idOf)
  // New orders push others off the end, but none that is selected.
  const lastSelected = list.shown.findLastIndex(({ orderId }) => selection.ids.has(orderId))
  const shown = list.shown.slice(0, Math.max(size, lastSelected + 1))
  const more = {
    ...orders,
    hasNextPage: list.shown.length > shown.length || orders.hasNextPage,
    fetchNextPage: async () => {
      setSize(size + adminPageSize)
      if (list.shown.length < size + adminPageSize && orders.hasNextPage) await orders.fetchNextPage()
    },
  }
  const said = list.waiting > 0 ? t.newOrders(formatNumber(list.waiting)) : list.paused && t.holding
  const pause = useRef<HTMLButtonElement>(null)
  const filtered = q !== undefined || status !== undefined || period.name !== undefined

  return (
    <section aria-label={t.orders} className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <SearchField
          label={t.searchOrders}
          hint={t.searchOrdersHint}
          value={q ?? ''}
          onSearch={(text) => changeSearch({ q: text || undefined })}
        />
        <Select
          label={t.status}
          value={status ?? ''}
          options={[
            { value: '', label: t.allStatuses },
            ...OrderStatus.options.map((value) => ({ value, label: t[value] })),
          ]}
          onChange={(value) => changeSearch({ status: value || undefined })}
        />
        <PeriodFilter />
        <ExportOrders filter={filter} />
      </div>
      {/* In reach while the table is scrolled: below the header, where that is sticky. */}
      <div className="top-14 z-10 -my-2 flex min-h-11 flex-wrap items-center gap-3 bg-canvas py-2 text-sm text-ink-soft lg:[@media(height>=32rem)]:sticky">
        <Button
          ref={pause}
          className="self-start"
          aria-pressed={list.paused}
          onClick={() => list.setPaused(!list.paused)}
        >
          {list.paused ? t.resume : t.pause}
        </Button>
        {/* Hidden while the button below shows the same number. */}
        <p role="status" className={list.waiting > 0 ? 'sr-only' : undefined}>
          {said}
        </p>
        <ModalEcho>{said}</ModalEcho>
        {list.waiting > 0 && (
          <Button
            look="primary"
            onClick={() => {
              list.showWaiting()
              // This button disappears, and the focus with it.
              pause.current?.focus()
            }}
          >
            {t.showNew(formatNumber(list.waiting))}
          </Button>
        )}
        {wide && <BulkSteps selection={selection} />}
      </div>
      {!data && <PendingBoard error={error} onRetry={() => void refetch()} />}
      {data && shown.length === 0 && (
        <EmptyState
          sign={filtered ? 'magnifying-glass-tilted-left' : 'receipt'}
          title={filtered ? t.nothingFound : t.noOrders}
          action={
            filtered && (
              <Button look="primary" onClick={() => changeSearch(noFilter)}>
                {t.clearFilter}
              </Button>
            )
          }
        >
          {filtered ? t.nothingFoundWhy : t.noOrdersWhy}
        </EmptyState>
      )}
      {shown.length > 0 && wide && <OrderTable {...list.area} orders={shown} selection={selection} />}
      {shown.length > 0 && !wide && (
        <ul {...list.area} className="grid gap-3">
          {shown.map((order) => (
            <li key={order.orderId}>
              <AdminOrderCard order={order} />
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && <MoreButton list={more}>{t.more}</MoreButton>}
    </section>
  )
}
