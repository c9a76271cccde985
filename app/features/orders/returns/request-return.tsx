import { useEffect, useRef, useState } from 'react'
import type { Order } from '#app/contract/order.ts'
import { isOpen, leftToReturn, returnableUntil } from '#app/contract/return-rules.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { orderReturnsMessages } from './order-returns.messages.ts'
import { ReturnDialog } from './return-dialog.tsx'
import { useRequestReturn } from './use-change-returns.ts'

/** A button that asks for a return of what was delivered, as long as there is something to return, and what came of it. */
export function RequestReturn({ order }: { order: Order }) {
  const t = useMessages(orderReturnsMessages)
  const [asking, setAsking] = useState(false)
  const { mutateAsync, isSuccess } = useRequestReturn(order.orderId)
  const said = useRef<HTMLParagraphElement>(null)
  const returns = order.returns ?? []
  const open = returns.some(isOpen)
  // While it is shown. The server decides.
  const [now] = useState(() => Date.now())
  const possible =
    order.status === 'delivered' && !open && leftToReturn(order).length > 0 && now <= returnableUntil(order)
  const done = isSuccess && open
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (done && document.activeElement === document.body) said.current?.focus({ preventScroll: true })
  }, [done])
  return (
    <>
      {possible && (
        <>
          <Button onClick={() => setAsking(true)}>{t.ask}</Button>
          <ReturnDialog
            // Once a return is over, there are others to choose.
            key={returns.length}
            order={order}
            open={asking}
            onClose={() => setAsking(false)}
            onSend={async (request) => {
              await mutateAsync(request)
              setAsking(false)
            }}
          />
        </>
      )}
      <p
        ref={said}
        role="status"
        tabIndex={-1}
        className={classNames('text-sm outline-none', done ? 'basis-full' : 'sr-only')}
      >
        {done && t.asked}
      </p>
    </>
  )
}
