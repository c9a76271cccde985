import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { OwnPassword, type User } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { PasswordInput } from '#app/shared/ui/password-input.tsx'
import { adminQueries } from '../admin.queries.ts'
import { rolesMessages } from './roles.messages.ts'

interface ChangeRoleProps {
  account: User
  onClose: () => void
  onChanged: (account: User) => void
}

/** Gives an account the other role, once the administrator has confirmed it with their own password. */
export function ChangeRole({ account, onClose, onChanged }: ChangeRoleProps) {
  const t = useMessages(rolesMessages)
  const queryClient = useQueryClient()
  const formId = useId()
  const { userId, nickname } = account
  const role = account.role === 'administrator' ? 'shopper' : 'administrator'
  const promoted = role === 'administrator'
  const { form, field, formError, submitting } = useForm({
    schema: OwnPassword,
    initial: { password: '' },
    onSubmit: async ({ password }) => {
      const { user } = await call('changeRole', { params: { userId }, body: { role, password } })
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
      onChanged(user)
    },
  })
  return (
    <Dialog
      open
      title={promoted ? t.askAdministrator(nickname) : t.askShopper(nickname)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button type="submit" form={formId} look={promoted ? 'primary' : 'danger'} busy={submitting}>
            {promoted ? t.toAdministrator : t.toShopper}
          </Button>
        </>
      }
    >
      <form {...form} id={formId} className="grid gap-3 text-ink">
        <p className="text-ink-soft">{promoted ? t.whyAdministrator : t.whyShopper}</p>
        <PasswordInput autoComplete="current-password" {...field('password', t.password)} />
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  )
}
