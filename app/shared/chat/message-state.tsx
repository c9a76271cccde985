import { useMessages } from '../i18n/messages.ts'
import { chatMessages } from './chat.messages.ts'

/** Of a message that the shop has: whether the other side has read it. */
export function MessageState({ read }: { read: boolean }) {
  const t = useMessages(chatMessages)
  return <span>{read ? t.read : t.sent}</span>
}
