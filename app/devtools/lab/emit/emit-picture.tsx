import { useId, useState } from 'react'
import { LabEmitKind } from '#app/contract/lab.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { failureText } from '../failure-text.ts'
import { labMessages } from '../lab.messages.ts'
import { LabSection } from '../lab-section.tsx'
import { ServerBox } from '../server-box.tsx'
import { SocketCard, socketColumns } from '../socket-card.tsx'
import { type EmitLineName, emitLineNames, type EmitPicture as Picture, useEmitLines } from './emit-lines.ts'
import { emitKindTexts, emitLineTexts, emitPictureTexts } from './emit-picture.messages.ts'

/** What one would write for each kind. */
const calls: Record<LabEmitKind, string> = {
  'io.emit': `io.emit('emitted', …)`,
  'socket.emit': `socket.emit('emitted', …)`,
  'socket.broadcast.emit': `socket.broadcast.emit('emitted', …)`,
  'io.to.emit': `io.to('red').emit('emitted', …)`,
  'socket.to.emit': `socket.to('red').emit('emitted', …)`,
  'io.volatile.emit': `io.volatile.emit('emitted', …)`,
  'socket.emitWithAck': `await socket\n  .timeout(3000)\n  .emitWithAck('emitted', …)`,
}

/** The kinds of emit compared: who receives it lights up. */
export function EmitPicture({ number }: { number: number }) {
  const t = useMessages(emitPictureTexts)
  const lab = useMessages(labMessages)
  const kinds = useMessages(emitKindTexts)
  const names = useMessages(emitLineTexts)
  const group = useId()
  const [kind, setKind] = useState<LabEmitKind>('io.emit')
  const { lines, picture } = useEmitLines()
  const online = emitLineNames.every((name) => picture.statuses[name].phase === 'online')
  const connecting = emitLineNames.some((name) => picture.statuses[name].phase === 'connecting')
  const waiting = picture.asked?.open ?? false

  const ask = (times: number) => void lines.ask(kind, times)
  return (
    <LabSection
      number={number}
      id="emits"
      title={t.title}
      about={t.about}
      code={[{ where: 'server.js', text: calls[kind] }]}
    >
      <ServerBox call={calls[kind]} busy={waiting} />
      <ul aria-label={t.picture} className={classNames('grid gap-3', socketColumns)}>
        {emitLineNames.map((name) => (
          <SocketCard key={name} name={name} picture={picture} onMove={(room) => void lines.move(name, room)} />
        ))}
      </ul>
      <p role="status" className="min-h-5 text-sm font-semibold">
        {picture.error === undefined ? resultOf(picture, t, names) : failureText(picture.error, lab)}
      </p>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-semibold">{t.kind}</legend>
        {LabEmitKind.options.map((option) => (
          <label
            key={option}
            className="grid min-h-11 cursor-pointer grid-cols-[auto_1fr] items-center gap-x-3 rounded-md px-2 py-1 text-sm hover:bg-sunken"
          >
            <input
              type="radio"
              name={group}
              checked={option === kind}
              onChange={() => setKind(option)}
              className="row-span-2 size-4 accent-accent"
            />
            <code lang="en" className="font-semibold">
              {option}
            </code>
            <span className="text-ink-soft">{kinds[option]}</span>
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        {online ? (
          <>
            <Button look="primary" busy={waiting} onClick={() => ask(1)}>
              {t.emit}
            </Button>
            {kind !== 'socket.emitWithAck' && <Button onClick={() => ask(5)}>{t.emitFive}</Button>}
          </>
        ) : (
          <Button look="primary" busy={connecting} onClick={lines.connect}>
            {t.connect}
          </Button>
        )}
      </div>
    </LabSection>
  )
}

function resultOf(
  { asked, received }: Picture,
  t: (typeof emitPictureTexts)['ko'],
  names: (typeof emitLineTexts)['ko'],
): string {
  if (!asked || asked.open) return ''
  const list = (some: readonly EmitLineName[]) => some.map((name) => names[name]).join(', ')
  return t.result(
    list(emitLineNames.filter((name) => received[name] > 0)),
    list(emitLineNames.filter((name) => received[name] === 0)),
  )
}
