import { formatNumber } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { chatMessages } from '../chat.messages.ts'

/**
 * Names the people who are typing. The line is always there, so that nothing moves, and is not a live region, which would
 * never stop talking.
 */
export function TypingLine({ names }: { names: readonly string[] }) {
  const t = useMessages(chatMessages)
  const [first, ...others] = names
  return (
    <p className="min-h-5 truncate text-sm text-ink-soft">
      {first !== undefined && (others.length === 0 ? t.typing(first) : t.severalTyping(formatNumber(names.length)))}
    </p>
  )
}
