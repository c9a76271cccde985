import { useId } from 'react'
import * as v from 'valibot'
import { DeclinedReason } from '#app/contract/order-return.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminReturnsMessages } from './admin-returns.messages.ts'

const Fields = v.object({ declinedReason: DeclinedReason })

interface DeclineReturnProps {
  open: boolean
  onClose: () => void
  /** Declines the return. When it rejects, the form says why. */
  onDecline: (reason: string) => Promise<void>
}

/** Asks why a return is declined. */
export function DeclineReturn({ open, onClose, onDecline }: DeclineReturnProps) {
  const t = useMessages(adminReturnsMessages)
  const formId = useId()
  const { form, field, formError, submitting } = useForm({
    schema: Fields,
    initial: { declinedReason: '' },
    onSubmit: ({ declinedReason }) => onDecline(declinedReason),
  })
  return (
    <Dialog
      open={open}
      title={t.declineTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button type="submit" form={formId} look="danger" busy={submitting}>
            {t.confirmDecline}
          </Button>
        </>
      }
    >
      <form {...form} id={formId} className="grid gap-3 text-ink">
        <TextInput hint={t.declineHint} autoComplete="off" {...field('declinedReason', t.declineReason)} />
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  )
}
