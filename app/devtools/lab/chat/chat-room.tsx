import { useEffect, useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { failureText } from '../failure-text.ts'
import { labMessages } from '../lab.messages.ts'
import { LabLog } from '../lab-log.tsx'
import { LabSection } from '../lab-section.tsx'
import { LineStatusText } from '../line-status.tsx'
import { SayForm } from '../say-form.tsx'
import { useLabLine, useLineStatus } from '../use-lab-line.ts'
import { useLog } from '../use-log.ts'
import { chatRoomTexts } from './chat-room.messages.ts'

const code = [
  {
    where: 'server.js',
    text: `socket.on('join', () => {
  socket.join('room')
  io.to('room').emit('join', name)
})
socket.on('chat', ({ msg }) =>
  io.to('room').emit('chat', { name, msg }))
socket.on('leave', (_, done) => {
  io.to('room').emit('leave', name)
  done({ ok: true })
  socket.disconnect()
})`,
  },
]

/** Two sockets and one room. */
export function ChatRoom({ number }: { number: number }) {
  const t = useMessages(chatRoomTexts)
  return (
    <LabSection number={number} id="room" title={t.title} about={t.about} code={code}>
      <div className="grid gap-6 sm:grid-cols-2">
        <RoomWindow number={1} />
        <RoomWindow number={2} />
      </div>
    </LabSection>
  )
}

function RoomWindow({ number }: { number: number }) {
  const t = useMessages(chatRoomTexts)
  const lab = useMessages(labMessages)
  const { lines, add } = useLog()
  const [joinedAs, setJoinedAs] = useState<string>()
  const line = useLabLine((made) => {
    made.on('join', (name) => add('note', t.joined(name)))
    made.on('leave', (name) => add('note', t.left(name)))
    made.on('chat', ({ name, msg }) => add('in', `${name}: ${msg}`))
  })
  const status = useLineStatus(line)
  const inside = status.phase === 'online' && status.id === joinedAs
  const reason = status.phase === 'closed' ? status.reason : undefined
  useEffect(() => {
    if (reason !== undefined) add('note', t.closed(reason))
  }, [reason, add, t])

  const showError = (error: unknown) => {
    add('note', failureText(error, lab))
    throw error
  }
  const join = async () => {
    await line.open()
    setJoinedAs((await line.send('join')).id)
  }
  const act = (work: Promise<unknown>) => void work.catch(showError).catch(() => undefined)
  return (
    <section aria-label={t.window(number)} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t.window(number)}</h3>
        {inside ? (
          <Button onClick={() => act(line.send('leave'))}>{t.leave}</Button>
        ) : (
          <Button look="primary" busy={status.phase === 'connecting'} onClick={() => act(join())}>
            {t.join}
          </Button>
        )}
      </div>
      <LineStatusText status={status} />
      <LabLog label={t.log(number)} lines={lines} empty={t.nothing} />
      <SayForm
        label={t.say}
        button={lab.send}
        disabled={!inside}
        onSay={(msg) => line.send('chat', { msg }).catch(showError)}
      />
    </section>
  )
}
