import { useInfiniteQuery } from '@tanstack/react-query'
import { every } from '#app/shared/api/query-client.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { adminMessages } from '../admin.messages.ts'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { AuditRow } from './audit-row.tsx'

/** How often (ms) to refetch the list, to see what other administrators did. */
const LOOK_MS = 10_000

/** All audit entries, newest first. */
export function AuditList() {
  const t = useMessages(adminMessages)
  const list = useInfiniteQuery({
    ...adminQueries.audit(),
    // Don't refetch while older entries are unfolded: somebody is reading them.
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 1) > 1 ? false : every(LOOK_MS)(query)),
  })
  const { data, error, refetch } = list
  if (!data) return <PendingBoard error={error} onRetry={() => void refetch()} />
  const entries = data.pages.flatMap((page) => page.entries)
  if (entries.length === 0)
    return (
      <EmptyState sign="ledger" title={t.noLog}>
        {t.noLogWhy}
      </EmptyState>
    )
  return (
    <section aria-label={t.log} className="grid gap-6">
      <ol className="ruled rounded-lg border border-line bg-surface px-4 sm:px-5">
        {entries.map((entry) => (
          <AuditRow key={entry.auditId} entry={entry} />
        ))}
      </ol>
      <MoreButton list={list}>{t.more}</MoreButton>
    </section>
  )
}
