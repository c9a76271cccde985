import { useEffect, useRef } from 'react'
import type { Order } from '#app/contract/order.ts'
import type { OrderReturn } from '#app/contract/order-return.ts'
import { ReturnSummary } from '#app/entities/orders/return-summary.tsx'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { orderReturnsMessages } from './order-returns.messages.ts'
import { useWithdrawReturn } from './use-change-returns.ts'

/** The returns of an order, newest first. Nothing when there are none. */
export function OrderReturns({ order }: { order: Order }) {
  const t = useMessages(orderReturnsMessages)
  const returns = order.returns ?? []
  if (returns.length === 0) return null
  return (
    <section aria-label={t.returns} className="grid gap-2 border-t border-line pt-4">
      <h2 className="font-bold">{t.returns}</h2>
      <ul className="ruled">
        {returns.toReversed().map((orderReturn) => (
          <li key={orderReturn.returnId} className="grid gap-2 py-3">
            <ReturnSummary order={order} orderReturn={orderReturn} />
            <WithdrawReturn orderId={order.orderId} orderReturn={orderReturn} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function WithdrawReturn({ orderId, orderReturn }: { orderId: string; orderReturn: OrderReturn }) {
  const t = useMessages(orderReturnsMessages)
  const errorText = useErrorText()
  const { returnId, status } = orderReturn
  const { mutate, error, isPending, isIdle } = useWithdrawReturn(orderId, returnId)
  const said = useRef<HTMLDivElement>(null)
  // Not `isSuccess`: the answer may be lost, and the event that it is withdrawn arrive.
  const done = status === 'withdrawn' && !isIdle
  const failed = error !== null && !done
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (!isIdle && document.activeElement === document.body) said.current?.focus({ preventScroll: true })
  }, [isIdle, status])
  return (
    <div className="receipt-actions grid justify-items-start gap-2">
      {status === 'requested' && (
        <Button busy={isPending} onClick={() => isPending || mutate()}>
          {t.withdraw}
        </Button>
      )}
      <div ref={said} tabIndex={-1} className={classNames('text-sm outline-none', !done && !failed && 'sr-only')}>
        <p role="alert" className="text-danger">
          {failed && (isApiError(error, 'return_changed') ? t.decided : errorText(error))}
        </p>
        <p role="status">{done && t.withdrawDone}</p>
      </div>
    </div>
  )
}
