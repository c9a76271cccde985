import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { Select } from '#app/shared/ui/select.tsx'
import type { EmitLineName, EmitPicture } from './emit/emit-lines.ts'
import { emitLineTexts, emitPictureTexts } from './emit/emit-picture.messages.ts'
import { labMessages } from './lab.messages.ts'

/** The cards stand side by side, as many as fit, and the lines that they hang on above them. */
export const socketColumns = 'grid-cols-[repeat(auto-fit,minmax(min(7rem,100%),1fr))]'

interface SocketCardProps {
  name: EmitLineName
  picture: EmitPicture
  onMove: (room: EmitPicture['rooms'][EmitLineName]) => void
}

/** One socket of the picture: its room, and how many packets it has received. */
export function SocketCard({ name, picture, onMove }: SocketCardProps) {
  const t = useMessages(emitPictureTexts)
  const lab = useMessages(labMessages)
  const names = useMessages(emitLineTexts)
  const status = picture.statuses[name]
  const received = picture.received[name] > 0
  return (
    <li
      aria-label={names[name]}
      className={classNames(
        'grid content-start gap-2 rounded-md border-2 p-3 text-sm transition-colors',
        received ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
        status.phase !== 'online' && 'border-dashed',
      )}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-1">
        <span className="text-lg font-bold">{names[name]}</span>
        {name === 'a' && <span className="text-xs text-ink-soft">{t.sender}</span>}
      </p>
      <div>
        <Select
          label={t.room(names[name])}
          value={picture.rooms[name]}
          options={[
            { value: 'red', label: t.red },
            { value: 'blue', label: t.blue },
            { value: 'none', label: t.none },
          ]}
          onChange={onMove}
        />
      </div>
      <p className={classNames('font-semibold', received ? 'text-accent-strong' : 'text-ink-soft')}>
        {status.phase === 'online'
          ? stateOf(name, picture, t)
          : status.phase === 'connecting'
            ? lab.connecting
            : lab.closed}
      </p>
    </li>
  )
}

function stateOf(name: EmitLineName, { asked, received }: EmitPicture, t: (typeof emitPictureTexts)['ko']): string {
  if (!asked) return t.idle
  const count = received[name]
  if (count === 0) return asked.open ? t.waiting : t.silent
  if (asked.times > 1) return t.receivedTimes(count, asked.times)
  return asked.answered ? t.acknowledged : t.received
}
