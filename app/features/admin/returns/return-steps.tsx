import { useEffect, useRef, useState } from 'react'
import type { OrderReturn, ReturnStatus } from '#app/contract/order-return.ts'
import { returnSteps } from '#app/contract/return-rules.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { adminReturnsMessages } from './admin-returns.messages.ts'
import { DeclineReturn } from './decline-return.tsx'
import { useMoveReturn } from './use-move-return.ts'

/** The next steps of a return. Paying back can't be undone, so it asks for confirmation. */
export function ReturnSteps({ orderReturn }: { orderReturn: OrderReturn }) {
  const t = useMessages(adminReturnsMessages)
  const errorText = useErrorText()
  const [language] = useLanguage()
  const { returnId, status, refund } = orderReturn
  /** What is asked for, and the status that the administrator saw then: events may change it while a dialog is open. */
  const [asking, setAsking] = useState<{ step: 'returned' | 'declined'; seen: ReturnStatus }>()
  const { mutate, mutateAsync, error, isPending } = useMoveReturn(returnId)
  const root = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const close = () => setAsking(undefined)
  const move = (step: 'accepted' | 'returned', seen: ReturnStatus) => {
    if (isPending) return
    moved.current = true
    mutate({ status: step, expectedStatus: seen })
  }
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (moved.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true })
    moved.current = false
  }, [status])
  return (
    <div ref={root} tabIndex={-1} className="grid gap-2 outline-none">
      <FormError>
        {error && asking === undefined ? (isOutdated(error) ? t.changed : errorText(error)) : undefined}
      </FormError>
      {returnSteps[status].length > 0 && (
        <div className="flex flex-wrap gap-2">
          {status === 'requested' ? (
            <Button key="next" busy={isPending} onClick={() => move('accepted', status)}>
              {t.accept}
            </Button>
          ) : (
            <Button key="next" busy={isPending} onClick={() => setAsking({ step: 'returned', seen: status })}>
              {t.toReturned}
            </Button>
          )}
          <Button look="quiet" onClick={() => setAsking({ step: 'declined', seen: status })}>
            {t.decline}
          </Button>
        </div>
      )}
      <Dialog
        open={asking?.step === 'returned'}
        title={t.returnedTitle}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t.keep}</Button>
            <Button
              look="primary"
              onClick={() => {
                close()
                if (asking) move('returned', asking.seen)
              }}
            >
              {t.toReturned}
            </Button>
          </>
        }
      >
        {t.returnedWhy(formatKrw(language, refund))}
      </Dialog>
      <DeclineReturn
        open={asking?.step === 'declined'}
        onClose={close}
        onDecline={async (declinedReason) => {
          try {
            await mutateAsync({ status: 'declined', expectedStatus: asking?.seen ?? status, declinedReason })
            moved.current = true
          } catch (failure) {
            // The card says what it is now. What was typed stays.
            if (!isOutdated(failure)) throw failure
          }
          close()
        }}
      />
    </div>
  )
}

const isOutdated = (error: unknown): boolean => isApiError(error, 'return_changed', 'return_not_found')
