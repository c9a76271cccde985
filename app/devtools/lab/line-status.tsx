import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { labMessages } from './lab.messages.ts'
import type { LineStatus } from './lab-line.ts'

/** Where a line stands, in words; the dot only repeats it. */
export function LineStatusText({ status }: { status: LineStatus }) {
  const t = useMessages(labMessages)
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
      <span
        aria-hidden="true"
        className={classNames(
          'size-2.5 shrink-0 rounded-full',
          status.phase === 'online' ? 'bg-success' : 'border-2 border-line-strong',
        )}
      />
      {textOf(status, t)}
    </p>
  )
}

function textOf(status: LineStatus, t: (typeof labMessages)['ko']): string {
  switch (status.phase) {
    case 'online':
      return t.online(status.transport)
    case 'connecting':
      return t.connecting
    case 'refused':
      return t.refused(status.message)
    case 'closed':
      return status.reason === undefined ? t.closed : t.closedBy(status.reason)
  }
}
