import * as v from 'valibot'
import { fieldError } from '#app/contract/primitives.ts'
import { SignIn } from '#app/contract/user.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { PasswordInput } from '#app/shared/ui/password-input.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { accountMessages } from '../account.messages.ts'
import { useSignIn } from './use-sign-in.ts'

/** Requires only non-empty fields: the rules for new accounts need not hold for old ones, so the server checks the rest. */
const Entered = v.object({
  email: v.pipe(SignIn.entries.email, v.minLength(1, fieldError('required'))),
  password: v.pipe(SignIn.entries.password, v.minLength(1, fieldError('required'))),
})

export function SignInForm() {
  const t = useMessages(accountMessages)
  const signIn = useSignIn()
  const { form, field, formError, submitting } = useForm({
    schema: Entered,
    initial: { email: '', password: '' },
    onSubmit: (values) => signIn.mutateAsync(values),
  })
  return (
    <form {...form} className="grid gap-5">
      <TextInput type="email" inputMode="email" autoComplete="username" {...field('email', t.email)} />
      <PasswordInput autoComplete="current-password" {...field('password', t.password)} />
      <FormError>{formError}</FormError>
      <Button type="submit" look="primary" size="large" busy={submitting}>
        {t.signIn}
      </Button>
    </form>
  )
}
