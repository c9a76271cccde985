import { useEffect } from 'react'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { chatRoomTexts } from './chat/chat-room.messages.ts'
import { labChatTexts } from './chat/lab-chat.messages.ts'
import { emitPictureTexts } from './emit/emit-picture.messages.ts'
import { firstMessagesTexts } from './first-messages/first-messages.messages.ts'
import { frameBytesTexts } from './frames/frame-bytes.messages.ts'
import { pulledCableTexts } from './pulled-cable/pulled-cable.messages.ts'
import { sideRoomsTexts } from './rooms/side-rooms.messages.ts'
import { wireTexts } from './wire/wire.messages.ts'

const texts = defineMessages({ ko: { contents: '차례' }, en: { contents: 'Contents' } })

/** The stops of the walk, to go to at once. */
export function LabContents() {
  // The page came before its stops did: then the browser could not go to the one that the address names.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  const t = useMessages(texts)
  const stops = [
    { id: 'first-messages', title: useMessages(firstMessagesTexts).title },
    { id: 'chat', title: useMessages(labChatTexts).title },
    { id: 'room', title: useMessages(chatRoomTexts).title },
    { id: 'rooms', title: useMessages(sideRoomsTexts).title },
    { id: 'emits', title: useMessages(emitPictureTexts).title },
    { id: 'wire', title: useMessages(wireTexts).title },
    { id: 'frames', title: useMessages(frameBytesTexts).title },
    { id: 'cable', title: useMessages(pulledCableTexts).title },
  ]
  return (
    <nav aria-label={t.contents} className="mb-10">
      <ol className="flex flex-wrap gap-2">
        {stops.map(({ id, title }, index) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-11 items-center gap-2 rounded-md border border-line bg-surface px-3 text-sm font-semibold hover:bg-sunken"
            >
              <span className="digits text-accent">{index + 1}</span>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
