import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { chatMessages } from '../chat.messages.ts'
import { ChatMessage } from '../chat-message.tsx'
import type { Outbox, Outgoing } from './outbox.ts'

interface UnsentMessageProps {
  message: Outgoing
  outbox: Outbox
  online: boolean
  /** The next message is on its way, too, and says so for both. */
  goesOn: boolean
}

/** An unacknowledged own message: sending, waiting, or failed with buttons to resend and discard it. */
export function UnsentMessage({ message: { key, msg, state, error }, outbox, online, goesOn }: UnsentMessageProps) {
  const t = useMessages(chatMessages)
  if (state !== 'failed')
    return <ChatMessage own nickname={t.you} msg={msg} state={!goesOn && (online ? t.sending : t.waiting)} />
  return (
    <div className="grid justify-items-end gap-1">
      <ChatMessage
        own
        nickname={t.you}
        msg={msg}
        state={<span className="font-semibold text-danger">{error ?? t.failed}</span>}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={() => outbox.discard(key)}>
          {t.discard}
        </Button>
        <Button onClick={() => outbox.resend(key)}>{t.resend}</Button>
      </div>
    </div>
  )
}
