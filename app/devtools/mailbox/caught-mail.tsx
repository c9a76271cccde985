import { useId } from 'react'
import type { TestMail } from '#app/contract/test-mailbox.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { mailboxMessages } from './mailbox.messages.ts'

/** A mail of the shop, with the link that it leads to. */
export function CaughtMail({ mail }: { mail: TestMail }) {
  const t = useMessages(mailboxMessages)
  const id = useId()
  return (
    <article
      aria-labelledby={id}
      className="grid justify-items-start gap-3 rounded-lg border border-line bg-surface p-5"
    >
      <div className="grid gap-1">
        <h2 id={id} className="font-bold">
          {mail.subject}
        </h2>
        <p className="text-sm break-all text-ink-soft">
          {t.to(mail.to)} · <RelativeTime iso={mail.sentAt} />
        </p>
      </div>
      <p className="break-words whitespace-pre-line">{mail.text}</p>
      <ButtonLink href={mail.link}>{t.open}</ButtonLink>
    </article>
  )
}
