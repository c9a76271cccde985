import type { ReactNode } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { receiptMessages } from './receipt.messages.ts'
import '../detail/order-details.css'

interface ReceiptProps {
  children: ReactNode
  /** Other buttons beside "print". */
  actions?: ReactNode
}

/** A printable order: paper shows only its contents, black on white. */
export function Receipt({ children, actions }: ReceiptProps) {
  const t = useMessages(receiptMessages)
  return (
    <div className="receipt grid gap-6">
      <div>
        <p className="receipt-head">{t.receiptOf}</p>
        {children}
      </div>
      <div className="receipt-actions flex flex-wrap gap-2">
        <Button onClick={() => window.print()}>{t.printReceipt}</Button>
        {actions}
      </div>
    </div>
  )
}
