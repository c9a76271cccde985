import { useMutation } from '@tanstack/react-query'
import * as v from 'valibot'
import { fieldError } from '#app/contract/primitives.ts'
import { SignUp } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { PasswordInput } from '#app/shared/ui/password-input.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { accountMessages } from '../account.messages.ts'
import { useSignIn } from './use-sign-in.ts'

const Confirmed = v.pipe(
  SignUp,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.password === dataset.value.confirmPassword) return
    const { value: input } = dataset
    const path = {
      type: 'object',
      origin: 'value',
      input,
      key: 'confirmPassword',
      value: input.confirmPassword,
    } as const
    addIssue({ message: fieldError('passwordMismatch'), path: [path] })
  }),
)

interface SignUpFormProps {
  /** Called if the account was created but signing in failed. */
  onSignInNeeded: () => void
}

/** Creates an account and signs in with it. */
export function SignUpForm({ onSignInNeeded }: SignUpFormProps) {
  const t = useMessages(accountMessages)
  const signUp = useMutation({ mutationFn: (body: SignUp) => call('signUp', { body }) })
  const signIn = useSignIn()
  const showToast = useShowToast()
  const { form, field, formError, submitting } = useForm({
    schema: Confirmed,
    initial: { nickname: '', email: '', password: '', confirmPassword: '' },
    onSubmit: async (values) => {
      await signUp.mutateAsync(values)
      try {
        await signIn.mutateAsync(values)
        showToast({ about: 'account', text: t.congratulations })
      } catch {
        showToast({ about: 'account', text: t.signedUpOnly })
        onSignInNeeded()
      }
    },
  })
  return (
    <form {...form} className="grid gap-5">
      <TextInput hint={t.nicknameHint} autoComplete="nickname" {...field('nickname', t.nickname)} />
      <TextInput type="email" inputMode="email" autoComplete="username" {...field('email', t.email)} />
      <PasswordInput hint={t.passwordHint} autoComplete="new-password" {...field('password', t.password)} />
      <PasswordInput autoComplete="new-password" {...field('confirmPassword', t.confirmPassword)} />
      <FormError>{formError}</FormError>
      <Button type="submit" look="primary" size="large" busy={submitting}>
        {t.signUp}
      </Button>
    </form>
  )
}
