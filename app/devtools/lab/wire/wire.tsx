import { useCallback, useEffect, useRef, useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { labMessages } from '../lab.messages.ts'
import { LabSection } from '../lab-section.tsx'
import { LineStatusText } from '../line-status.tsx'
import { useLabLine, useLineStatus } from '../use-lab-line.ts'
import { packetKindTexts, wireTexts } from './wire.messages.ts'
import { type WireRow, watchWire } from './wire-rows.ts'

const kept = 80
type Transport = 'polling' | 'websocket'
const ways = { both: ['polling', 'websocket'], polling: ['polling'], websocket: ['websocket'] } satisfies Record<
  string,
  Transport[]
>
type Way = keyof typeof ways

const code = [
  {
    where: 'browser.js',
    text: `const manager = new Manager({
  transports: ['polling', 'websocket'],
})
const socket = manager.socket('/lab')
const { engine } = manager
engine.on('packet', ({ type, data }) => …)
engine.on('packetCreate', ({ type, data }) => …)
engine.on('upgrade', ({ name }) => …)`,
  },
]

/** Shows polling, upgrade and WebSocket as they happen. */
export function Wire({ number }: { number: number }) {
  const t = useMessages(wireTexts)
  const lab = useMessages(labMessages)
  const [way, setWay] = useState<Way>('both')
  const [rows, setRows] = useState<readonly (WireRow & { key: number })[]>([])
  const transports = useRef<Transport[]>([...ways.both])
  const add = useCallback(
    (row: WireRow) => setRows((all) => [...all.slice(1 - kept), { ...row, key: (all.at(-1)?.key ?? 0) + 1 }]),
    [],
  )
  const line = useLabLine(undefined, {
    transports: () => transports.current,
    watch: (manager) => watchWire(manager, add),
  })
  const status = useLineStatus(line)
  const online = status.phase === 'online'

  const open = () => {
    transports.current = ways[way]
    setRows([])
    void line.open()
  }
  return (
    <LabSection number={number} id="wire" title={t.title} about={t.about} code={code}>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={t.way}
          value={way}
          options={(Object.keys(ways) as Way[]).map((value) => ({ value, label: t[value] }))}
          onChange={setWay}
        />
        {online ? (
          <Button onClick={line.close}>{lab.disconnect}</Button>
        ) : (
          <Button look="primary" busy={status.phase === 'connecting'} onClick={open}>
            {lab.connect}
          </Button>
        )}
        <Button disabled={!online} onClick={() => void line.send('message', t.hello).catch(() => undefined)}>
          {t.say}
        </Button>
      </div>
      <LineStatusText status={status} />
      <WireRows rows={rows} />
    </LabSection>
  )
}

const signs = { out: '↑', in: '↓', note: '·' }

function WireRows({ rows }: { rows: readonly (WireRow & { key: number })[] }) {
  const t = useMessages(wireTexts)
  const lab = useMessages(labMessages)
  const kinds = useMessages(packetKindTexts)
  const spoken = { out: lab.sent, in: lab.received, note: '' }
  const list = useRef<HTMLOListElement>(null)
  const newest = rows.at(-1)?.key
  useEffect(() => {
    if (newest !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [newest])
  return (
    <ol
      ref={list}
      aria-label={t.rows}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      className="ruled max-h-96 min-h-24 overflow-y-auto rounded-md bg-sunken px-3 text-sm"
    >
      {rows.length === 0 && <li className="py-3 text-ink-soft">{t.nothing}</li>}
      {rows.map(({ key, direction, transport, text, kind }) => (
        <li key={key} className="grid gap-1 py-2">
          <p className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
            <span aria-hidden="true" className="font-bold">
              {signs[direction]}
            </span>
            <span className="sr-only">{spoken[direction]}</span>
            <span lang="en" className="rounded-sm bg-surface px-1.5 font-semibold">
              {transport}
            </span>
            {kind !== undefined && <span>{kinds[kind]}</span>}
          </p>
          <code lang="en" className="break-all">
            {text}
          </code>
        </li>
      ))}
    </ol>
  )
}
