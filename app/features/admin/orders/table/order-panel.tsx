import { type ComponentProps, type KeyboardEvent, useEffect, useRef } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { orderStatusTone } from '#app/entities/orders/order-status-tone.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { IconButton } from '#app/shared/ui/icon-button.tsx'
import { adminMessages } from '../../admin.messages.ts'
import { AdminOrderDetails } from '../admin-order-details.tsx'
import { AdminOrderSteps } from '../admin-order-steps.tsx'
import { adminOrdersMessages } from '../admin-orders.messages.ts'

interface OrderPanelProps extends ComponentProps<'div'> {
  /** The order whose details are shown. */
  order: AdminOrder | undefined
  /** All orders of the table, in its order. */
  orders: readonly AdminOrder[]
  /** Shows another order, or none. */
  onOpen: (orderId: string | undefined) => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/**
 * The table, its children, with the details of an order beside it. Escape closes them, and the focus returns to the row; the arrow keys, or j
 * and k, go to the next row and the one before.
 */
export function OrderPanel({ order, orders, onOpen, children, ...rest }: OrderPanelProps) {
  const t = useMessages(adminMessages)
  const table = useMessages(adminOrdersMessages)
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const orderId = order?.orderId
  const row = () => root.current?.querySelector('tr[aria-current]')
  useEffect(() => {
    if (orderId === undefined) return
    panel.current?.focus({ preventScroll: true })
    row()?.scrollIntoView({ block: 'nearest' })
  }, [orderId])

  function close() {
    row()?.querySelector<HTMLElement>('[aria-expanded]')?.focus({ preventScroll: true })
    onOpen(undefined)
  }
  function onKeyDown(event: KeyboardEvent) {
    const { key, target, altKey, ctrlKey, metaKey } = event
    // What a dialog asks over the panel is answered there.
    if (!order || altKey || ctrlKey || metaKey || (target instanceof Element && target.closest('dialog'))) return
    if (key === 'Escape') return close()
    const step = steps[key]
    if (step === undefined) return
    event.preventDefault()
    const next = orders[orders.indexOf(order) + step]
    if (next) onOpen(next.orderId)
  }

  return (
    // The keys work wherever the focus is in the table or the panel, which have the controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      {...rest}
      ref={root}
      onKeyDown={onKeyDown}
      className={classNames(order && 'grid items-start gap-4')}
      // Written here, because a class of its own would stand in the style sheet that every first load waits for.
      style={order && { gridTemplateColumns: 'minmax(0, 1fr) 22rem' }}
    >
      <div className="overflow-hidden rounded-lg border border-line bg-surface [&_tr]:scroll-my-32">{children}</div>
      {order && (
        <aside
          ref={panel}
          tabIndex={-1}
          aria-label={t.orderOf(formatNumber(order.orderNumber), order.guestEmail ?? order.nickname)}
          className="sticky grid gap-3 overflow-y-auto rounded-lg border border-line bg-surface p-4 text-sm"
          style={{ top: '8rem', maxHeight: 'calc(100dvh - 9rem)' }}
        >
          <div className="flex items-center gap-3">
            <h2 className="min-w-0 font-bold break-all">
              {t.orderOf(formatNumber(order.orderNumber), order.guestEmail ?? order.nickname)}
            </h2>
            <div className="ms-auto">
              <IconButton icon="close" label={table.closeDetails} onClick={close} />
            </div>
          </div>
          <p>
            <Badge tone={orderStatusTone[order.status]}>{t[order.status]}</Badge>
          </p>
          <AdminOrderDetails order={order} />
          {/* What went wrong with an order is not said of the next one. */}
          <AdminOrderSteps key={order.orderId} order={order} />
        </aside>
      )}
    </div>
  )
}
