import { useState } from 'react'
import type { Order } from '#app/contract/order.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ordersMessages } from '../orders.messages.ts'

/** Tells screen readers what became of a payment while its page is shown. */
export function PaymentNews({ order: { status } }: { order: Order }) {
  const t = useMessages(ordersMessages)
  const [first] = useState(status)
  return (
    <p role="status" className="sr-only">
      {status !== first && t[status]}
    </p>
  )
}
