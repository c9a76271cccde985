import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import type { ConnectionState } from '../inspection.ts'
import { inspectorMessages } from '../inspector.messages.ts'

/** Summarizes the connection: open or not, its transport, round trip and namespaces. */
export function ConnectionSummary({ connection }: { connection: ConnectionState }) {
  const t = useMessages(inspectorMessages)
  const { open, transport, reason, roundTrip, namespaces } = connection
  return (
    <p className="digits flex min-w-0 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className={classNames('size-2.5 rounded-full', open ? 'bg-success' : 'border-2 border-line-strong')}
        />
        {open ? t.connected(transport) : reason ? t.closedBy(reason) : t.closed}
      </span>
      {roundTrip !== undefined && <span>{t.roundTrip(formatNumber(Math.round(roundTrip)))}</span>}
      {namespaces.length > 0 && <code lang="en">{namespaces.join(' ')}</code>}
    </p>
  )
}
