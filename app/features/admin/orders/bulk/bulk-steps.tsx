import { useEffect, useRef } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { orderSteps } from '#app/contract/order-steps.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { adminMessages } from '../../admin.messages.ts'
import type { Selection } from '../../selection/use-selection.ts'
import { adminOrdersMessages } from '../admin-orders.messages.ts'
import { isOutdated } from '../move-order.ts'
import { useMoveOrders } from './use-move-orders.ts'

/** Cancelling is not among them: it can't be undone. */
const statuses = ['packed', 'shipped', 'delivered'] as const

const canBecome = (status: OrderStatus) => (order: AdminOrder) => {
  const steps: readonly OrderStatus[] = orderSteps[order.status]
  return steps.includes(status)
}

interface BulkStepsProps {
  selection: Pick<Selection<AdminOrder, string>, 'items' | 'selectAll' | 'clear'>
}

/**
 * The next steps of all selected orders, and what came of the last one. Orders that were moved are deselected; those that were not
 * stay selected.
 */
export function BulkSteps({ selection }: BulkStepsProps) {
  const t = useMessages(adminOrdersMessages)
  const { mutate, data, isPending, variables, reset } = useMoveOrders()
  const count = selection.items.length
  const root = useRef<HTMLElement>(null)
  const done = useRef(false)
  // The pressed button may be gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (done.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true })
    done.current = false
  }, [count])
  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label={t.bulk}
      className="flex grow flex-wrap items-center gap-2 outline-none"
    >
      {count > 0 && (
        <>
          <p className="px-2 font-semibold text-ink digits">{t.selected(formatNumber(count))}</p>
          {statuses.map((status) => {
            const orders = selection.items.filter(canBecome(status))
            return (
              orders.length > 0 && (
                <Button
                  key={status}
                  look="primary"
                  busy={isPending && variables.status === status}
                  onClick={() => {
                    if (isPending) return
                    mutate(
                      { orders, status },
                      {
                        onSuccess: ({ moved }) => {
                          done.current = true
                          selection.selectAll(moved, false)
                        },
                      },
                    )
                  }}
                >
                  {t[`${status}All`](formatNumber(orders.length))}
                </Button>
              )
            )
          })}
          <Button
            look="quiet"
            onClick={() => {
              done.current = true
              selection.clear()
              reset()
            }}
          >
            {t.deselect}
          </Button>
        </>
      )}
      <div role="status" className={data ? 'basis-full text-ink' : 'sr-only'}>
        {data && <Outcome outcome={data} shown={selection.items} />}
      </div>
    </section>
  )
}

interface OutcomeProps {
  outcome: NonNullable<ReturnType<typeof useMoveOrders>['data']>
  /** The selected orders as they are now. */
  shown: readonly AdminOrder[]
}

function Outcome({ outcome: { status, moved, notMoved }, shown }: OutcomeProps) {
  const admin = useMessages(adminMessages)
  const t = useMessages(adminOrdersMessages)
  const errorText = useErrorText()
  const reasonOf = ({ item: { orderId }, error }: (typeof notMoved)[number]) => {
    if (!isOutdated(error)) return errorText(error)
    const now = shown.find((order) => order.orderId === orderId)
    return now ? t.isNow(admin[now.status]) : t.changed
  }
  const reasons = new Map<string, string[]>()
  for (const one of notMoved) {
    const { orderNumber, guestEmail, nickname } = one.item
    const reason = reasonOf(one)
    reasons.set(reason, [...(reasons.get(reason) ?? []), t.orderOf(formatNumber(orderNumber), guestEmail ?? nickname)])
  }
  return (
    <>
      {moved.length > 0 && <p>{t.moved(formatNumber(moved.length), admin[status])}</p>}
      {notMoved.length > 0 && (
        <div className="text-danger">
          <p>{t.notMoved(formatNumber(notMoved.length))}</p>
          <ul className="list-disc ps-5">
            {[...reasons].map(([reason, names]) => (
              <li key={reason}>{`${names.join(', ')}: ${reason}`}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
