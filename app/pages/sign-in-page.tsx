import { useSearch } from 'wouter'
import { accountMessages } from '#app/features/account/account.messages.ts'
import { GuestsOnly } from '#app/features/account/guests-only.tsx'
import { AccountSwitch } from '#app/features/account/sign-in/account-switch.tsx'
import { SignInForm } from '#app/features/account/sign-in/sign-in-form.tsx'
import { guestMessages } from '#app/features/orders/guest/guest.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function SignInPage() {
  const t = useMessages(accountMessages)
  const guest = useMessages(guestMessages)
  const sentHere = new URLSearchParams(useSearch()).has('next')
  return (
    <GuestsOnly>
      <div className="mx-auto grid max-w-sm gap-4 pt-4 sm:pt-12">
        <div>
          <PageTitle>{t.signIn}</PageTitle>
          {sentHere && <p className="-mt-4 text-ink-soft">{t.signInFirst}</p>}
        </div>
        <SignInForm />
        <AccountSwitch to="signUp" question={t.noAccount} label={t.signUp} />
        <p className="text-center">
          <ButtonLink look="quiet" href={pathTo('orders', undefined, { guest: 1 })}>
            {guest.find}
          </ButtonLink>
        </p>
      </div>
    </GuestsOnly>
  )
}
