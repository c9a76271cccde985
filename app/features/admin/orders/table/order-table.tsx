import type { ComponentProps } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { adminMessages } from '../../admin.messages.ts'
import { SelectBox } from '../../selection/select-box.tsx'
import type { Selection } from '../../selection/use-selection.ts'
import { adminOrdersMessages } from '../admin-orders.messages.ts'
import { OrderRow } from './order-row.tsx'

interface OrderTableProps extends ComponentProps<'table'> {
  orders: readonly AdminOrder[]
  selection: Pick<Selection<AdminOrder, string>, 'ids' | 'select' | 'selectAll'>
}

/** Orders in rows that can be selected: all that are shown, one by one, or with Shift from the last one to this. */
export function OrderTable({ orders, selection, ...rest }: OrderTableProps) {
  const { orders: caption } = useMessages(adminMessages)
  const t = useMessages(adminOrdersMessages)
  const { ids, select, selectAll } = selection
  const count = orders.filter(({ orderId }) => ids.has(orderId)).length
  const all = count === orders.length
  const column = 'px-2 text-start font-semibold'
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <table {...rest} className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-ink-soft">
          <tr>
            <td>
              <SelectBox
                label={t.selectAll}
                checked={all}
                partly={count > 0 && !all}
                onSelect={(checked) => selectAll(orders, checked)}
              />
            </td>
            <th scope="col" className={column}>
              {t.order}
            </th>
            <th scope="col" className={column}>
              {t.shopper}
            </th>
            <th scope="col" className={column}>
              {t.products}
            </th>
            <th scope="col" className="px-2 text-end font-semibold whitespace-nowrap">
              {t.payment}
            </th>
            <th scope="col" className={column}>
              {t.status}
            </th>
            <th scope="col" className={column}>
              {t.steps}
            </th>
            <th scope="col">
              <span className="sr-only">{t.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow key={order.orderId} order={order} selected={ids.has(order.orderId)} onSelect={select} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
