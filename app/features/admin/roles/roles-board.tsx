import { useState } from 'react'
import { AccountQuery, type User } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { FoundAccount } from './found-account.tsx'
import { rolesMessages } from './roles.messages.ts'

/** Finds an account by its e-mail address, to make it an administrator or a shopper again. `ownId` is the administrator's own account. */
export function RolesBoard({ ownId }: { ownId: number | undefined }) {
  const t = useMessages(rolesMessages)
  const [found, setFound] = useState<User>()
  const { form, field, formError, submitting } = useForm({
    schema: AccountQuery,
    initial: { email: '' },
    onChange: () => setFound(undefined),
    onSubmit: async (body) => {
      setFound((await call('findAccount', { body })).user)
    },
  })
  return (
    <section aria-label={t.roles} className="grid max-w-xl gap-6">
      <form {...form} className="grid gap-4">
        <p className="text-ink-soft">{t.explained}</p>
        <TextInput type="email" inputMode="email" autoComplete="off" {...field('email', t.email)} />
        <FormError>{formError}</FormError>
        <Button type="submit" look="primary" size="large" busy={submitting} className="justify-self-start">
          {t.find}
        </Button>
      </form>
      {found && <FoundAccount key={found.userId} account={found} own={found.userId === ownId} onChanged={setFound} />}
    </section>
  )
}
