import type { ReactNode } from 'react'
import { useErrorText } from '../api/use-error-text.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { ModalEcho } from '../ui/modal-echo.tsx'
import { chatMessages } from './chat.messages.ts'
import { ChatLog, type ChatLogRow } from './chat-log.tsx'
import { OlderButton } from './older-button.tsx'
import { TypingLine } from './typing/typing-line.tsx'
import type { useConversation } from './use-conversation.ts'

interface ConversationViewProps {
  /** The accessible name of the log. */
  label: string
  conversation: Pick<
    ReturnType<typeof useConversation>,
    'loading' | 'hasOlder' | 'loadingOlder' | 'loadOlder' | 'error' | 'retry' | 'typing' | 'seen'
  >
  /** Oldest first; see `messageRows`. */
  rows: readonly ChatLogRow[]
  /** Shown before the first message. */
  empty: string
  /** Explains why no messages arrive while offline; `false` otherwise. */
  offline?: string | false
  /** Loading older messages needs the connection: disable the button while offline. */
  olderWaits?: boolean
  /** Called when the newest message is in view. */
  onSeen?: () => void
  /** The composer, or a link to sign in. */
  children: ReactNode
}

/** A conversation: a notice while it is interrupted, the log, the names of those typing, and the composer. */
export function ConversationView({
  label,
  conversation,
  rows,
  empty,
  offline,
  olderWaits = false,
  onSeen,
  children,
}: ConversationViewProps) {
  const t = useMessages(chatMessages)
  const errorText = useErrorText()
  const { error } = conversation
  return (
    <div className="grid gap-3">
      <p role="status" className="text-sm font-semibold text-danger empty:hidden">
        {offline}
      </p>
      <ModalEcho>{offline}</ModalEcho>
      {error !== null && (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2 text-sm text-danger">
          <span>{errorText(error)}</span>
          <Button onClick={conversation.retry}>{t.retry}</Button>
        </div>
      )}
      <ChatLog
        label={label}
        rows={rows}
        before={
          conversation.hasOlder && (
            <OlderButton
              loading={conversation.loadingOlder}
              disabled={olderWaits}
              onLoad={() => void conversation.loadOlder()}
            />
          )
        }
        empty={<p className="py-16 text-center text-sm text-ink-soft">{conversation.loading ? t.loading : empty}</p>}
        onSeen={() => {
          conversation.seen()
          onSeen?.()
        }}
      />
      <TypingLine names={conversation.typing} />
      {children}
    </div>
  )
}
