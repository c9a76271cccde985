import { memo, useId, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { orderStatusTone } from '#app/entities/orders/order-status-tone.ts'
import { ReturnBadge } from '#app/entities/orders/return-badge.tsx'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Button } from '#app/shared/ui/button.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { adminMessages } from '../../admin.messages.ts'
import { SelectBox } from '../../selection/select-box.tsx'
import { AdminOrderDetails } from '../admin-order-details.tsx'
import { AdminOrderSteps } from '../admin-order-steps.tsx'
import { adminOrdersMessages } from '../admin-orders.messages.ts'

interface OrderRowProps {
  order: AdminOrder
  selected: boolean
  onSelect: (orderId: string, checked: boolean, range: boolean) => void
  /** Whether its details are shown beside the table; `undefined` if there is no room for that, and they open below the row. */
  inPanel?: boolean | undefined
  /** Whether the panel, which has the steps as well, takes their column's place. */
  narrow: boolean
  onPanel: (orderId: string | undefined) => void
}

/** One order in the table, and its details below or beside it when they are opened. Like the card it renders again only when it changes. */
export const OrderRow = memo(function OrderRow({ order, selected, onSelect, inPanel, narrow, onPanel }: OrderRowProps) {
  const t = useMessages(adminMessages)
  const table = useMessages(adminOrdersMessages)
  const [language] = useLanguage()
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const { orderId, items, status } = order
  const shopper = order.guestEmail ?? order.nickname
  const [first, ...others] = items
  const name = first ? displayName(language, first) : ''
  const number = formatNumber(order.orderNumber)
  return (
    <>
      <tr
        aria-label={t.orderOf(number, shopper)}
        aria-current={inPanel || undefined}
        className={selected || inPanel ? 'border-t border-line bg-sunken' : 'border-t border-line'}
      >
        <td className="w-11">
          <SelectBox
            label={table.selectOrder(number)}
            checked={selected}
            onSelect={(checked, range) => onSelect(orderId, checked, range)}
          />
        </td>
        <th scope="row" className="px-2 text-start font-normal whitespace-nowrap">
          <span className="font-semibold digits">{number}</span>{' '}
          <span className="block text-xs text-ink-soft">
            <RelativeTime iso={order.orderedAt} />
          </span>
        </th>
        <td className="max-w-36 px-2 font-semibold break-all">
          {shopper}
          {order.guestEmail !== undefined && (
            <span className="block text-xs font-normal text-ink-soft">{table.guest}</span>
          )}
        </td>
        <td className="px-2">
          {others.length > 0 ? t.andMore(name, formatNumber(others.length)) : name}
          {others.length === 0 && first && first.quantity > 1 && (
            <span className="text-ink-soft"> {t.count(formatNumber(first.quantity))}</span>
          )}
        </td>
        <td className="px-2 text-end whitespace-nowrap">
          <Price krw={paymentOfOrder(order).total} className="font-semibold" />
        </td>
        <td className="px-2 whitespace-nowrap">
          <span className="flex flex-wrap gap-1">
            <Badge tone={orderStatusTone[status]}>{t[status]}</Badge>
            <ReturnBadge order={order} />
          </span>
        </td>
        {!narrow && (
          <td className="px-2 py-1">
            <AdminOrderSteps order={order} />
          </td>
        )}
        <td className="w-px py-1 pe-1 whitespace-nowrap">
          <Button
            look="quiet"
            aria-expanded={inPanel ?? open}
            aria-controls={open && inPanel === undefined ? detailsId : undefined}
            onClick={() => (inPanel === undefined ? setOpen(!open) : onPanel(inPanel ? undefined : orderId))}
          >
            {table.more}
          </Button>
        </td>
      </tr>
      {open && inPanel === undefined && (
        <tr id={detailsId}>
          <td colSpan={8} className="ps-13 pe-2 pb-3">
            <div className="max-w-2xl">
              <AdminOrderDetails order={order} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
})
