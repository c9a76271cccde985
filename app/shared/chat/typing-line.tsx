import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useMessages } from '../i18n/messages.ts'
import { chatMessages } from './chat.messages.ts'

/** Says who is typing, in a line that is there all the time, so that nothing moves. Not read out: it would speak without end. */
export function TypingLine({ names }: { names: readonly string[] }) {
  const t = useMessages(chatMessages)
  const [language] = useLanguage()
  const [first, ...others] = names
  return (
    <p className="min-h-5 truncate text-sm text-ink-soft">
      {first !== undefined &&
        (others.length === 0 ? t.typing(first) : t.severalTyping(formatNumber(language, names.length)))}
    </p>
  )
}
