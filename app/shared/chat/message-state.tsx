import { useMessages } from '../i18n/messages.ts'
import { chatMessages } from './chat.messages.ts'

/** Whether the other side has read a sent message. */
export function MessageState({ read }: { read: boolean }) {
  const t = useMessages(chatMessages)
  return <span>{read ? t.read : t.sent}</span>
}
