import { type ComponentProps, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { adminMessages } from '../../admin.messages.ts'
import { SelectBox } from '../../selection/select-box.tsx'
import type { Selection } from '../../selection/use-selection.ts'
import { adminOrdersMessages } from '../admin-orders.messages.ts'
import { OrderPanel } from './order-panel.tsx'
import { OrderRow } from './order-row.tsx'
import { useWideScreen } from './use-wide-screen.ts'

interface OrderTableProps extends ComponentProps<'div'> {
  orders: readonly AdminOrder[]
  selection: Pick<Selection<AdminOrder, string>, 'ids' | 'select' | 'selectAll'>
}

/**
 * Orders in rows that can be selected: all that are shown, one by one, or with Shift from the last one to this. A row opens its details,
 * beside the table where there is room.
 */
export function OrderTable({ orders, selection, ...rest }: OrderTableProps) {
  const { orders: caption } = useMessages(adminMessages)
  const t = useMessages(adminOrdersMessages)
  const { ids, select, selectAll } = selection
  const count = orders.filter(({ orderId }) => ids.has(orderId)).length
  const all = count === orders.length
  const roomBeside = useWideScreen('panel')
  const [openId, setOpenId] = useState<string>()
  const panel = {
    order: roomBeside ? orders.find(({ orderId }) => orderId === openId) : undefined,
    open: setOpenId,
  }
  const column = 'px-2 text-start font-semibold'
  return (
    <OrderPanel {...rest} order={panel.order} onOpen={panel.open} orders={orders}>
      <table className="w-full text-sm">
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
            {!panel.order && (
              <th scope="col" className={column}>
                {t.steps}
              </th>
            )}
            <th scope="col">
              <span className="sr-only">{t.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow
              key={order.orderId}
              order={order}
              selected={ids.has(order.orderId)}
              onSelect={select}
              inPanel={roomBeside ? order === panel.order : undefined}
              narrow={panel.order !== undefined}
              onPanel={panel.open}
            />
          ))}
        </tbody>
      </table>
    </OrderPanel>
  )
}
