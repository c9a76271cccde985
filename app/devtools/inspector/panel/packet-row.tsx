import { memo, useState } from 'react'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { inspectorMessages, verdictTexts } from '../inspector.messages.ts'
import type { Verdict } from '../judge-packet.ts'
import { dataText } from '../packet-filter.ts'
import type { LoggedPacket } from '../packet-log.ts'

const tones = { fits: 'success', breaks: 'danger', unknown: 'neutral', plain: 'neutral' } as const satisfies Record<
  Verdict['state'],
  string
>
const timeOf = (at: number) => new Date(at).toISOString().slice(11, 23)
/** The number of characters of the data that the row shows. */
const glance = 200

interface PacketRowProps {
  packet: LoggedPacket
  onReplay: (packet: LoggedPacket) => void
}

/** A packet in one line; unfolding it shows everything. Memoized, because a packet never changes. */
export const PacketRow = memo(function PacketRow({ packet, onReplay }: PacketRowProps) {
  const t = useMessages(inspectorMessages)
  const verdicts = useMessages(verdictTexts)
  const [open, setOpen] = useState(false)
  const { at, direction, namespace, type, name, data, verdict, roundTrip, replayed } = packet
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 hover:bg-sunken sm:px-4">
          <span className="digits text-xs text-ink-soft">{timeOf(at)}</span>
          <span className={classNames('font-bold', direction === 'out' ? 'text-accent-strong' : 'text-success')}>
            <span aria-hidden="true">{direction === 'out' ? '↑' : '↓'}</span>
            <span className="sr-only">{direction === 'out' ? t.sent : t.received}</span>
          </span>
          <code lang="en" className="text-ink-soft">
            {namespace}
          </code>
          <code lang="en" className="font-semibold">
            {type === 'EVENT' ? name : `${type} ${name}`}
          </code>
          {verdict.state !== 'plain' && <Badge tone={tones[verdict.state]}>{verdicts[verdict.state]}</Badge>}
          {replayed && <Badge tone="accent">{t.replayed}</Badge>}
          {roundTrip !== undefined && (
            <span className="digits text-xs text-ink-soft">{t.roundTrip(formatNumber(Math.round(roundTrip)))}</span>
          )}
          {!open && (
            <bdi className="min-w-0 basis-64 grow truncate text-ink-soft">{dataText(packet).slice(0, glance)}</bdi>
          )}
        </summary>
        {open && (
          <div className="grid gap-2 px-3 pb-3 sm:px-4">
            {verdict.issues.length > 0 && (
              <ul className="font-semibold text-danger">
                {verdict.issues.map((issue) => (
                  <li key={issue}>{issue}</li>
                ))}
              </ul>
            )}
            {data !== undefined && (
              <pre className="whitespace-pre-wrap rounded-md bg-sunken p-3 break-all">
                <code lang="en">{JSON.stringify(data, null, 2)}</code>
              </pre>
            )}
            {direction === 'in' && type === 'EVENT' && (
              <div className="flex flex-wrap items-center gap-3">
                <Button onClick={() => onReplay(packet)}>{t.replay}</Button>
                <p className="text-xs text-ink-soft">{t.replayHint}</p>
              </div>
            )}
          </div>
        )}
      </details>
    </li>
  )
})
