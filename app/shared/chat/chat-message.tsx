import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { classNames } from '../ui/class-names.ts'
import { chatMessages } from './chat.messages.ts'
import { MessageTime } from './message-time.tsx'

interface ChatMessageProps {
  own: boolean
  /** Who said it; oneself is called 나. */
  nickname: string
  /** The same person goes on: the name stands above already, and is only read out. */
  goesOn?: boolean
  msg: string
  /** When, ISO 8601; an unsent one has no time yet. */
  sentAt?: string
  /** What has become of it: sending, read. */
  state?: ReactNode
}

/** One thing that was said. Text is text, with its line breaks. */
export function ChatMessage({ own, nickname, goesOn = false, msg, sentAt, state }: ChatMessageProps) {
  const t = useMessages(chatMessages)
  return (
    <div
      className={classNames(
        'grid max-w-[min(85%,40rem)] gap-0.5',
        own ? 'ms-auto justify-items-end' : 'justify-items-start',
      )}
    >
      <p className={own || goesOn ? 'sr-only' : 'text-xs font-semibold text-ink-soft'}>{own ? t.you : nickname}</p>
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
