import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { classNames } from '../ui/class-names.ts'
import { chatMessages } from './chat.messages.ts'
import { MessageTime } from './message-time.tsx'

interface ChatMessageProps {
  own: boolean
  /** The author's name; the reader's own messages say 나. */
  nickname: string
  /** Stands beside the name and says what no name can say of itself, such as that the author is staff. */
  mark?: ReactNode
  /** The previous message has the same author: the name is visually hidden, but still read out. */
  goesOn?: boolean
  msg: string
  /** When it was sent, as ISO 8601. An unsent message has no time yet. */
  sentAt?: string
  /** The state of delivery, such as "sending" or "read". */
  state?: ReactNode
}

/** A chat message: plain text with its line breaks. */
export function ChatMessage({ own, nickname, mark, goesOn = false, msg, sentAt, state }: ChatMessageProps) {
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
        {mark}
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
      <p className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-ink-soft">
        {state}
        {sentAt !== undefined && <MessageTime iso={sentAt} />}
      </p>
    </div>
  )
}
