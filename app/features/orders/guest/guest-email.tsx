import { useSearch } from 'wouter'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { TextInput, type TextInputProps } from '#app/shared/ui/text-input.tsx'
import { guestMessages } from './guest.messages.ts'

/** The e-mail address of a guest's order, and the way to sign in instead: what is typed stays. */
export function GuestEmail(input: Omit<TextInputProps, 'hint' | 'type'>) {
  const t = useMessages(guestMessages)
  const search = new URLSearchParams(useSearch())
  search.delete('guest')
  const next = pathTo('order', undefined, Object.fromEntries(search))
  return (
    <div className="grid gap-2">
      <TextInput {...input} type="email" inputMode="email" autoComplete="email" hint={t.emailHint} />
      <ButtonLink look="quiet" className="justify-self-start" href={pathTo('signIn', undefined, { next })}>
        {t.signInInstead}
      </ButtonLink>
    </div>
  )
}
