import { useEffect, useRef } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { labMessages } from './lab.messages.ts'
import type { LogLine } from './use-log.ts'

const signs = { out: '↑', in: '↓', note: '·' }
const looks = { out: 'text-accent-strong', in: 'text-success', note: 'text-ink-soft' }

/** What went to and fro, newest last, kept in sight as it grows. */
export function LabLog({ label, lines, empty }: { label: string; lines: readonly LogLine[]; empty: string }) {
  const t = useMessages(labMessages)
  const box = useRef<HTMLDivElement>(null)
  const newest = lines.at(-1)?.key
  useEffect(() => {
    if (newest !== undefined) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [newest])
  const spoken = { out: t.sent, in: t.received, note: '' }
  return (
    <div
      ref={box}
      role="log"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      className="max-h-56 min-h-16 overflow-y-auto rounded-md bg-sunken p-3 text-sm"
    >
      {lines.length === 0 && <p className="text-ink-soft">{empty}</p>}
      <ol>
        {lines.map(({ key, direction, text }) => (
          <li key={key} className="flex gap-2 py-0.5">
            <span className={classNames('shrink-0 font-bold', looks[direction])}>
              <span aria-hidden="true">{signs[direction]}</span>
              <span className="sr-only">{spoken[direction]}</span>
            </span>
            <bdi className="min-w-0">{text}</bdi>
          </li>
        ))}
      </ol>
    </div>
  )
}
