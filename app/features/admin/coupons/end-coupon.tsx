import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#app/shared/api/call.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { adminQueries } from '../admin.queries.ts'
import { adminCouponsMessages } from './admin-coupons.messages.ts'

/** Ends a coupon after a confirmation, because this can't be undone. */
export function EndCoupon({ couponId, code }: { couponId: number; code: string }) {
  const t = useMessages(adminCouponsMessages)
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call('endCoupon', { params: { couponId } }),
    onSuccess: () => {
      setAsking(false)
      void queryClient.invalidateQueries({ queryKey: adminQueries.coupons().queryKey })
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
  })
  const close = () => {
    setAsking(false)
    reset()
  }
  return (
    <>
      <Button look="quiet" aria-label={t.endMe(code)} onClick={() => setAsking(true)}>
        {t.end}
      </Button>
      <Dialog
        open={asking}
        title={t.endTitle(code)}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t.keep}</Button>
            <Button look="danger" busy={isPending} onClick={() => isPending || mutate()}>
              {t.end}
            </Button>
          </>
        }
      >
        {t.endWhy}
        <FormError>{error ? errorText(error) : undefined}</FormError>
      </Dialog>
    </>
  )
}
