import { useQuery } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { every } from '#app/shared/api/query-client.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { Spinner } from '#app/shared/ui/spinner.tsx'
import { CaughtMail } from './caught-mail.tsx'
import { mailboxMessages } from './mailbox.messages.ts'

/** How often (ms) to look for new mails. */
const LOOK_AGAIN_MS = 5_000

/** What the shop's test mailbox has caught, newest first. */
export function Mailbox() {
  const t = useMessages(mailboxMessages)
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle>{t.title}</PageTitle>
      <Mails />
    </div>
  )
}

function Mails() {
  const t = useMessages(mailboxMessages)
  const {
    data: mails,
    error,
    refetch,
  } = useQuery({
    queryKey: ['mailbox'],
    queryFn: async ({ signal }) => (await call('listTestMails', {}, { signal })).mails,
    staleTime: 0,
    refetchInterval: every(LOOK_AGAIN_MS),
  })
  if (isApiError(error, 'not_found')) return <EmptyState title={t.off}>{t.offWhy}</EmptyState>
  if (!mails) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Spinner />
  if (mails.length === 0) return <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>
  return (
    <>
      <p className="mb-6 text-ink-soft">{t.about}</p>
      <ul className="grid gap-4">
        {mails.map((mail) => (
          <li key={mail.mailId}>
            <CaughtMail mail={mail} />
          </li>
        ))}
      </ul>
    </>
  )
}
