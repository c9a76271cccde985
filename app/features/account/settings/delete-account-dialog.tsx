import { useId } from 'react'
import { OwnPassword } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { PasswordInput } from '#app/shared/ui/password-input.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { accountMessages } from '../account.messages.ts'
import { useSignedIn } from '../signed-in.tsx'

interface DeleteAccountDialogProps {
  open: boolean
  onClose: () => void
  onDeleted: () => void
}

/** Explains what is deleted and what remains, and asks for the password. */
export function DeleteAccountDialog({ open, onClose, onDeleted }: DeleteAccountDialogProps) {
  const t = useMessages(accountMessages)
  const formId = useId()
  const signedIn = useSignedIn()
  const showToast = useShowToast()
  const { form, field, formError, submitting } = useForm({
    schema: OwnPassword,
    initial: { password: '' },
    onSubmit: async (body) => {
      await call('deleteMe', { body })
      signedIn.set(null)
      showToast({ about: 'account', text: t.deleted })
      onDeleted()
    },
  })
  return (
    <Dialog
      open={open}
      title={t.reallyDelete}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form={formId} look="danger" busy={submitting}>
            {t.deleteConfirm}
          </Button>
        </>
      }
    >
      <form {...form} id={formId} className="grid gap-3 text-ink">
        <p className="text-ink-soft">{t.reallyDeleteWhy}</p>
        <p className="text-ink-soft">{t.deleteKept}</p>
        <PasswordInput hint={t.deletePassword} autoComplete="current-password" {...field('password', t.password)} />
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  )
}
