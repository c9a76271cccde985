import { useQuery } from '@tanstack/react-query'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { supportMessages } from '../support.messages.ts'
import { supportQueries } from '../support.queries.ts'
import { useSupportLive } from '../use-support-live.ts'
import { ThreadView } from './thread-view.tsx'

/** The shopper's own support thread. Messages written while offline wait here for the connection. */
export function OwnThread({ userId }: { userId: number }) {
  const t = useMessages(supportMessages)
  useSupportLive(userId)
  const { data: thread, isPending } = useQuery(supportQueries.own())
  return (
    <>
      <p className="mb-4 text-ink-soft">{t.intro}</p>
      {isPending ? (
        <p className="py-16 text-center text-sm text-ink-soft">{t.loading}</p>
      ) : (
        <ThreadView side="shopper" thread={thread ?? null} userId={userId} />
      )}
    </>
  )
}
