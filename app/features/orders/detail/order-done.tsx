import { useEffect } from 'react'
import type { Order } from '#app/contract/order.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { Sign } from '#app/shared/ui/sign.tsx'
import { forgetCoupon } from '../form/recipient-draft.ts'
import { guestMessages } from '../guest/guest.messages.ts'
import { ordersMessages } from '../orders.messages.ts'
import { OrderDetails } from './order-details.tsx'

interface OrderDoneProps {
  order: Order
  userId: number | null
  /** `undefined` for a guest. */
  nickname: string | undefined
}

/** Thanks the shopper for a paid order and links to it. */
export function OrderDone({ order, userId, nickname }: OrderDoneProps) {
  const t = useMessages(ordersMessages)
  const guest = useMessages(guestMessages)
  useEffect(() => forgetCoupon(userId, order), [userId, order])
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <div className="grid justify-items-center gap-2 pt-4 text-center [&>h1]:mb-0">
        <Sign name="party-popper" />
        <PageTitle>{t.done}</PageTitle>
        <p>{nickname === undefined ? guest.thanks : t.thanks(nickname)}</p>
        {order.guestEmail !== undefined && <p className="text-sm text-ink-soft">{guest.keep(order.guestEmail)}</p>}
      </div>
      <OrderDetails order={order} />
      <div className="grid gap-2 sm:grid-cols-2">
        <ButtonLink size="large" href={pathTo('orderDetail', { orderId: order.orderId })}>
          {t.viewOrder}
        </ButtonLink>
        <ButtonLink look="primary" size="large" href={pathTo('goodsList')}>
          {t.confirm}
        </ButtonLink>
      </div>
    </div>
  )
}
