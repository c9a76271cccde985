import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { emitLineNames } from './emit-lines.ts'
import { emitPictureTexts } from './emit-picture.messages.ts'

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
      <div aria-hidden="true" className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {emitLineNames.map((name) => (
          <span
            key={name}
            className={classNames(
              'mx-auto h-4 border-s-2 border-line-strong',
              (name === 'c' || name === 'd') && 'hidden sm:block',
            )}
          />
        ))}
      </div>
    </div>
  )
}
