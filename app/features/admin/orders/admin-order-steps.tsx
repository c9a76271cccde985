import { useEffect, useRef, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { orderSteps } from '#app/contract/order-steps.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { adminMessages } from '../admin.messages.ts'
import { useMoveOrder } from './use-move-order.ts'

const labels = { packed: 'toPacked', shipped: 'toShipped', delivered: 'toDelivered', cancelled: 'toCancelled' } as const

/** The next steps of an order. Cancelling can't be undone, so it asks for confirmation. */
export function AdminOrderSteps({ order }: { order: AdminOrder }) {
  const t = useMessages(adminMessages)
  const errorText = useErrorText()
  const [asking, setAsking] = useState(false)
  const { mutate, error, isPending, variables } = useMoveOrder(order)
  const root = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const move = (status: OrderStatus) => {
    if (isPending) return
    moved.current = true
    mutate(status)
  }
  // The pressed button may be gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (moved.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true })
    moved.current = false
  }, [order.status])
  const message = isApiError(error, 'order_status_conflict') ? t.changedMeanwhile(t[order.status]) : errorText(error)
  const steps = orderSteps[order.status]
  return (
    <div ref={root} tabIndex={-1} className="grid gap-2 outline-none">
      {/* Rendered before its text, so that screen readers announce the text. */}
      <p role="alert" className={error ? 'text-sm text-danger' : 'sr-only'}>
        {error && message}
      </p>
      {steps.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {steps.map((step) => (
            <Button
              // The next step's button replaces the last one and keeps its focus.
              key={step === 'cancelled' ? step : 'next'}
              look={step === 'cancelled' ? 'quiet' : 'secondary'}
              busy={isPending && variables === step}
              onClick={() => (step === 'cancelled' ? setAsking(true) : move(step))}
            >
              {t[labels[step]]}
            </Button>
          ))}
        </div>
      )}
      <Dialog
        open={asking}
        title={t.cancelTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.keep}</Button>
            <Button
              look="danger"
              onClick={() => {
                setAsking(false)
                move('cancelled')
              }}
            >
              {t.toCancelled}
            </Button>
          </>
        }
      >
        {t.cancelWhy}
      </Dialog>
    </div>
  )
}
