import { useState } from 'react'
import * as v from 'valibot'
import { LabSideRoom } from '#app/contract/lab.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { failureText } from '../failure-text.ts'
import { labMessages } from '../lab.messages.ts'
import { LabLog } from '../lab-log.tsx'
import { LabSection } from '../lab-section.tsx'
import { LineStatusText } from '../line-status.tsx'
import { SayForm } from '../say-form.tsx'
import { useLabLine, useLineStatus } from '../use-lab-line.ts'
import { useLog } from '../use-log.ts'
import { sideRoomsTexts } from './side-rooms.messages.ts'

const code = [
  {
    where: 'server.js',
    text: `socket.on('join room', (room) => {
  socket.join(room)
  io.to(room).emit('notice', …)
})
socket.on('send to room', ({ room, msg }) =>
  io.to(room).emit('new message', …))`,
  },
]

/** Two sockets and two rooms: each receives what is said in the rooms it is in. */
export function SideRooms({ number }: { number: number }) {
  const t = useMessages(sideRoomsTexts)
  return (
    <LabSection number={number} id="rooms" title={t.title} about={t.about} code={code}>
      <div className="grid gap-6 sm:grid-cols-2">
        <RoomsSocket number={1} />
        <RoomsSocket number={2} />
      </div>
    </LabSection>
  )
}

function RoomsSocket({ number }: { number: number }) {
  const t = useMessages(sideRoomsTexts)
  const lab = useMessages(labMessages)
  const { lines, add } = useLog()
  const [joined, setJoined] = useState<{ id: string; rooms: readonly LabSideRoom[] }>({ id: '', rooms: [] })
  const [where, setWhere] = useState<LabSideRoom>('east')
  const line = useLabLine((made) => {
    made.on('notice', ({ room, name, came }) => {
      if (v.is(LabSideRoom, room)) add('note', (came ? t.came : t.went)(t[room], name))
    })
    made.on('new message', ({ room, name, msg }) => {
      if (v.is(LabSideRoom, room)) add('in', t.said(t[room], name, msg))
    })
  })
  const status = useLineStatus(line)
  const id = status.phase === 'online' ? status.id : undefined
  // A socket that was closed has left all its rooms.
  const rooms = joined.id === id ? joined.rooms : []

  const showError = (error: unknown) => {
    add('note', failureText(error, lab))
    throw error
  }
  const change = async (room: LabSideRoom, enter: boolean) => {
    await line.open()
    await line.send(enter ? 'join room' : 'leave room', room)
    const now = line.status.get()
    if (now.phase !== 'online') return
    setJoined((before) => {
      const others = before.id === now.id ? before.rooms.filter((one) => one !== room) : []
      return { id: now.id, rooms: enter ? [...others, room] : others }
    })
  }
  return (
    <section aria-label={t.window(number)} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <h3 className="font-semibold">{t.window(number)}</h3>
      <LineStatusText status={status} />
      <div role="group" aria-label={t.rooms} className="flex flex-wrap gap-2">
        {LabSideRoom.options.map((room) => {
          const inside = rooms.includes(room)
          return (
            <Button
              key={room}
              look={inside ? 'secondary' : 'primary'}
              busy={status.phase === 'connecting'}
              onClick={() =>
                void change(room, !inside)
                  .catch(showError)
                  .catch(() => undefined)
              }
            >
              {(inside ? t.leave : t.enter)(t[room])}
            </Button>
          )
        })}
      </div>
      <LabLog label={t.log(number)} lines={lines} empty={t.nothing} />
      <SayForm
        label={t.say}
        button={lab.send}
        disabled={id === undefined}
        onSay={(msg) => line.send('send to room', { room: where, msg }).catch(showError)}
      >
        <Select
          label={t.where}
          value={where}
          options={LabSideRoom.options.map((value) => ({ value, label: t[value] }))}
          onChange={setWhere}
        />
      </SayForm>
    </section>
  )
}
