import { useLocation, useSearch } from 'wouter'
import { accountMessages } from '#app/features/account/account.messages.ts'
import { GuestsOnly } from '#app/features/account/guests-only.tsx'
import { AccountSwitch } from '#app/features/account/sign-in/account-switch.tsx'
import { SignUpForm } from '#app/features/account/sign-in/sign-up-form.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function SignUpPage() {
  const t = useMessages(accountMessages)
  const [, navigate] = useLocation()
  const next = new URLSearchParams(useSearch()).get('next') ?? undefined
  return (
    <GuestsOnly>
      <div className="mx-auto grid max-w-sm gap-4 pt-4 sm:pt-12">
        <PageTitle>{t.signUp}</PageTitle>
        <SignUpForm onSignInNeeded={() => navigate(pathTo('signIn', undefined, { next }))} />
        <AccountSwitch to="signIn" question={t.haveAccount} label={t.signIn} />
      </div>
    </GuestsOnly>
  )
}
