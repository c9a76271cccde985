import { useEffect, useRef, useState } from 'react'
import { isCancellable } from '#app/contract/is-cancellable.ts'
import type { Order } from '#app/contract/order.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { ordersMessages } from '../orders.messages.ts'
import { isUnpaid } from '../unpaid/is-unpaid.ts'
import { useCancelOrder } from './use-cancel-order.ts'

/** A button that cancels an order, after a confirmation, and what came of it. */
export function CancelOrder({ order }: { order: Order }) {
  const { orderId, status } = order
  const t = useMessages(ordersMessages)
  const errorText = useErrorText()
  const [asking, setAsking] = useState(false)
  const { mutate, error, isPending, isIdle } = useCancelOrder(orderId)
  const said = useRef<HTMLDivElement>(null)
  // Not `isSuccess`: the answer may be lost, and the event that the order is cancelled arrive.
  const done = status === 'cancelled' && !isIdle
  const conflict = isApiError(error, 'order_status_conflict')
  const message = conflict ? t.packedAlready : errorText(error)
  // What became meanwhile of an order that was not paid is said by its status.
  const failed = error !== null && !done && !(conflict && isUnpaid(order))
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (!isIdle && document.activeElement === document.body) said.current?.focus({ preventScroll: true })
  }, [isIdle, status])
  return (
    <>
      {isCancellable(status) && (
        <Button busy={isPending} onClick={() => isPending || setAsking(true)}>
          {t.cancel}
        </Button>
      )}
      <div
        ref={said}
        tabIndex={-1}
        className={classNames('text-sm outline-none', done || failed ? 'basis-full' : 'sr-only')}
      >
        {/* Rendered before their texts, so that screen readers announce the texts. */}
        <p role="alert" className="text-danger">
          {failed && message}
        </p>
        <p role="status">{done && t.cancelDone}</p>
      </div>
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
                if (!isPending) mutate()
              }}
            >
              {t.cancel}
            </Button>
          </>
        }
      >
        {t.cancelWhy}
      </Dialog>
    </>
  )
}
