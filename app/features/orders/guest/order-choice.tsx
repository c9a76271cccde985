import { useMessages } from '#app/shared/i18n/messages.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { guestMessages } from './guest.messages.ts'

interface OrderChoiceProps {
  /** The sign-in page, which leads back to the order form. */
  signInHref: string
  /** The order form without an account. */
  guestHref: string
}

/** Asks who is signed out how to order. Both ways look the same: neither is the shop's favourite. */
export function OrderChoice({ signInHref, guestHref }: OrderChoiceProps) {
  const t = useMessages(guestMessages)
  const ways = [
    { label: t.withAccount, why: t.withAccountWhy, href: signInHref },
    { label: t.asGuest, why: t.asGuestWhy, href: guestHref },
  ]
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle>{t.how}</PageTitle>
      <ul className="grid gap-4 sm:grid-cols-2">
        {ways.map(({ label, why, href }) => (
          <li key={href} className="flex flex-col justify-between gap-4 rounded-lg border border-line bg-surface p-5">
            <p className="text-ink-soft">{why}</p>
            <ButtonLink size="large" href={href}>
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
