import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { emitLineNames } from './emit/emit-lines.ts'
import { emitPictureTexts } from './emit/emit-picture.messages.ts'
import { socketColumns } from './socket-card.tsx'

/** What the sockets hang on: a line to each. */
export function ServerBox({ call, busy }: { call: string; busy: boolean }) {
  const t = useMessages(emitPictureTexts)
  return (
    <div className="-mb-4">
      <p
        className={classNames(
          'rounded-md border-2 p-3 text-sm transition-colors',
          busy ? 'border-accent bg-accent-soft' : 'border-line bg-sunken',
        )}
      >
        <span className="font-bold">{t.server}</span> <code lang="en">{call.replace(/\s*\n\s*/g, '')}</code>
      </p>
      {/* Lines of a second row would hang on the cards of the first. */}
      <div
        aria-hidden="true"
        className={classNames('grid auto-rows-[0] grid-rows-[1rem] gap-x-3 overflow-hidden', socketColumns)}
      >
        {emitLineNames.map((name) => (
          <span key={name} className="mx-auto border-s-2 border-line-strong" />
        ))}
      </div>
    </div>
  )
}
