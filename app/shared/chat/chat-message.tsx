import { memo, type ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { Badge } from '../ui/badge.tsx'
import { classNames } from '../ui/class-names.ts'
import { chatMessages } from './chat.messages.ts'
import { MessageTime } from './message-time.tsx'

interface ChatMessageProps {
  own: boolean
  /** The author's name; the reader's own messages say 나. */
  nickname: string
  /** A badge beside the name. It says what no name can say of itself, such as that the author is staff. */
  mark?: string | undefined
  /** The previous message has the same author: the name is visually hidden, but still read out. */
  goesOn?: boolean
  msg: string
  /** When it was sent, as ISO 8601. An unsent message has no time yet, and one that a run goes on after shows none. */
  sentAt?: string
  /** Whether the other side has read it; only for own messages. */
  read?: boolean | undefined
  /** Why an own message is not there yet, such as "sending". */
  state?: ReactNode
}

/** A chat message: plain text with its line breaks. A log may hold thousands, and renders the changed ones only. */
export const ChatMessage = memo(function ChatMessage({
  own,
  nickname,
  mark,
  goesOn = false,
  msg,
  sentAt,
  read,
  state,
}: ChatMessageProps) {
  const t = useMessages(chatMessages)
  return (
    <div
      className={classNames(
        'grid max-w-[min(85%,40rem)] gap-0.5',
        own ? 'ms-auto justify-items-end' : 'justify-items-start',
      )}
    >
      <div className={own || goesOn ? 'sr-only' : 'flex flex-wrap items-center gap-x-2 text-xs text-ink-soft'}>
        <p className="font-semibold">{own ? t.you : nickname}</p>
        {mark !== undefined && <Badge tone="accent">{mark}</Badge>}
      </div>
      <p
        dir="auto"
        className={classNames(
          'rounded-md px-3 py-2 whitespace-pre-wrap',
          own ? 'bg-accent-soft' : 'border border-line bg-surface',
        )}
      >
        {msg}
      </p>
      <p className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-ink-soft empty:hidden">
        {read !== undefined && <span>{read ? t.read : t.sent}</span>}
        {state}
        {sentAt !== undefined && <MessageTime iso={sentAt} />}
      </p>
    </div>
  )
})
