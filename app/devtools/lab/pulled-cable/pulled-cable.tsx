import { useState } from 'react'
import type { LabTick } from '#app/contract/lab.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import type { LabLine } from '../lab-line.ts'
import { LabSection } from '../lab-section.tsx'
import { LineStatusText } from '../line-status.tsx'
import { useLabLine, useLineStatus } from '../use-lab-line.ts'
import { marksOf, type TickMark } from './missed-ticks.ts'
import { pulledCableTexts } from './pulled-cable.messages.ts'

const code = [
  {
    where: 'server.js',
    text: `socket.on('follow', ({ after }) => {
  for (const tick of ticks)
    if (tick.seq > after)
      socket.emit('tick', tick)
  socket.join('feed')
})
setInterval(() => {
  io.to('feed').emit('tick', next())
}, 1000)`,
  },
  {
    where: 'browser.js',
    text: `let last
socket.on('tick', ({ seq }) => {
  last = seq
})
socket.on('connect', () =>
  socket.emit('follow', { after: last }))`,
  },
]

/** A line, and the ticks it has received. */
function useCount(): { line: LabLine; received: readonly LabTick[] } {
  const [received, setReceived] = useState<readonly LabTick[]>([])
  const line = useLabLine((made) =>
    made.on('tick', (tick) =>
      // A server that was started anew has begun to count anew.
      setReceived((all) => (tick.seq <= (all.at(-1)?.seq ?? 0) ? [tick] : [...all.slice(-200), tick])),
    ),
  )
  return { line, received }
}

/** What is lost without a replay, and what is kept with it. */
export function PulledCable({ number }: { number: number }) {
  const t = useMessages(pulledCableTexts)
  const keeps = useCount()
  const loses = useCount()
  const statuses = [useLineStatus(keeps.line), useLineStatus(loses.line)]
  const plugged = statuses.every(({ phase }) => phase === 'online')
  const busy = statuses.some(({ phase }) => phase === 'connecting')

  const plugIn = async () => {
    await Promise.all([keeps.line.open(), loses.line.open()])
    const after = keeps.received.at(-1)?.seq
    await Promise.all([keeps.line.send('follow', after === undefined ? {} : { after }), loses.line.send('follow', {})])
  }
  const pull = () => {
    keeps.line.cut()
    loses.line.cut()
  }
  return (
    <LabSection number={number} id="cable" title={t.title} about={t.about} code={code}>
      <div>
        {plugged ? (
          <Button look="danger" onClick={pull}>
            {t.pull}
          </Button>
        ) : (
          // What went wrong is what the lines say of themselves.
          <Button look="primary" busy={busy} onClick={() => void plugIn().catch(() => undefined)}>
            {t.plugIn}
          </Button>
        )}
      </div>
      <Count label={t.withOffset} {...keeps} />
      <Count label={t.without} {...loses} />
    </LabSection>
  )
}

const looks: Record<TickMark['state'], string> = {
  received: 'border-line bg-surface',
  replayed: 'border-accent bg-accent-soft text-accent-strong',
  missed: 'border-dashed border-danger text-danger line-through',
}
const shown = 40

function Count({ label, line, received }: { label: string; line: LabLine; received: readonly LabTick[] }) {
  const t = useMessages(pulledCableTexts)
  const status = useLineStatus(line)
  const marks = marksOf(received)
  const count = (state: TickMark['state']) => marks.filter((mark) => mark.state === state).length
  return (
    <section aria-label={label} className="grid min-w-0 grid-cols-1 gap-2 rounded-md bg-sunken p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{label}</h3>
        <LineStatusText status={status} />
      </div>
      {marks.length === 0 ? (
        <p className="text-sm text-ink-soft">{t.nothing}</p>
      ) : (
        <p className="digits text-sm">{t.sum(count('received'), count('replayed'), count('missed'))}</p>
      )}
      <ol className="flex flex-wrap gap-1.5 text-xs">
        {marks.slice(-shown).map(({ seq, state }) => (
          <li
            key={seq}
            className={classNames(
              'digits min-w-8 rounded-sm border px-1.5 py-1 text-center font-semibold',
              looks[state],
            )}
          >
            {seq}
            {state !== 'received' && <span className="sr-only"> {t[state]}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
