import { useSearch } from 'wouter'
import { ChatRoom } from '#app/devtools/lab/chat/chat-room.tsx'
import { LabChat } from '#app/devtools/lab/chat/lab-chat.tsx'
import { EmitPicture } from '#app/devtools/lab/emit/emit-picture.tsx'
import { FirstMessages } from '#app/devtools/lab/first-messages/first-messages.tsx'
import { FrameBytes } from '#app/devtools/lab/frames/frame-bytes.tsx'
import { LabContents } from '#app/devtools/lab/lab-contents.tsx'
import { LabGate } from '#app/devtools/lab/lab-gate.tsx'
import { PulledCable } from '#app/devtools/lab/pulled-cable/pulled-cable.tsx'
import { SideRooms } from '#app/devtools/lab/rooms/side-rooms.tsx'
import { Wire } from '#app/devtools/lab/wire/wire.tsx'
import { Mailbox } from '#app/devtools/mailbox/mailbox.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

const messages = defineMessages({
  ko: {
    title: '실시간 첫걸음',
    about: '장터가 실시간으로 움직이는 방법을 하나씩 직접 해 보는 곳이에요. 여기서 한 말은 어디에도 남지 않아요.',
    mailbox: '테스트 메일함',
  },
  en: {
    title: 'Realtime basics',
    about: 'See how the shop works in real time, one step at a time. Nothing you send here is stored.',
    mailbox: 'Test mailbox',
  },
})

/** A walk through Socket.IO, from the first message to the bytes on the wire; with `?mailbox=1`, the mails that the shop has sent. */
export function LabPage() {
  const t = useMessages(messages)
  if (new URLSearchParams(useSearch()).has('mailbox')) return <Mailbox />
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <LabGate>
        <p className="mb-4 max-w-prose">{t.about}</p>
        <LabContents />
        <div className="grid grid-cols-1 gap-12">
          <FirstMessages number={1} />
          <LabChat number={2} />
          <ChatRoom number={3} />
          <SideRooms number={4} />
          <EmitPicture number={5} />
          <Wire number={6} />
          <FrameBytes number={7} />
          <PulledCable number={8} />
        </div>
      </LabGate>
      <p className="mt-8">
        <ButtonLink look="quiet" href={pathTo('lab', undefined, { mailbox: 1 })}>
          {t.mailbox}
        </ButtonLink>
      </p>
    </>
  )
}
