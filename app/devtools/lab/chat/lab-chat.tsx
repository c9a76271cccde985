import { useEffect, useState } from 'react'
import type { LabPerson } from '#app/contract/lab.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { RealtimeError } from '#app/shared/realtime/realtime-error.ts'
import { labMessages } from '../lab.messages.ts'
import { LabLog } from '../lab-log.tsx'
import { useLabEvent, useLabSend, useLabState, useLabStatus } from '../lab-realtime.ts'
import { LabSection } from '../lab-section.tsx'
import { SayForm } from '../say-form.tsx'
import { useLog } from '../use-log.ts'
import { labChatTexts } from './lab-chat.messages.ts'
import { useChatTyping } from './use-chat-typing.ts'

const code = [
  {
    where: 'server.js',
    text: `socket.on('chat message', (text) =>
  io.emit('chat message', text, person))
socket.on('typing', (typing) =>
  socket.broadcast.emit('typing',
    { person, typing }))`,
  },
  {
    where: 'lab-chat.tsx',
    text: `useLabEvent('chat message',
  (text, { name }) => …)
const say = useLabSend('chat message')
await say('안녕하세요')`,
  },
]

const nobody = { count: 0, people: [] as LabPerson[] }

/** The tutorial's chat on the house's own realtime layer: names, participants, who is typing. */
export function LabChat({ number }: { number: number }) {
  const t = useMessages(labChatTexts)
  const lab = useMessages(labMessages)
  const { lines, add } = useLog()
  const online = useLabStatus(({ phase }) => phase === 'online')
  const me = useMe(online)
  const { typing, typed } = useChatTyping()
  const say = useLabSend('chat message')
  const { count, people } = useLabState('participants', nobody, (before, batch) => batch.at(-1)?.[0] ?? before)
  useLabEvent('chat message', (text, { id, name }) =>
    add(id === me?.id ? 'out' : 'in', `${id === me?.id ? t.me(name) : name}: ${text}`),
  )

  const showError = (error: unknown) => {
    add(
      'note',
      lab.failed(error instanceof RealtimeError && error.serverError ? error.serverError.message : lab.noAnswer),
    )
    throw error
  }
  const names = typing.map(({ name }) => name).join(', ')
  const hidden = count - people.length
  return (
    <LabSection number={number} id="chat" title={t.title} about={t.about} code={code}>
      <div className="text-sm">
        <p className="font-semibold">{t.here(formatNumber(count))}</p>
        <ul className="mt-2 flex flex-wrap gap-2">
          {people.map(({ id, name }) => (
            <li key={id} className="max-w-full rounded-sm bg-sunken px-2 py-1">
              <bdi>{id === me?.id ? t.me(name) : name}</bdi>
            </li>
          ))}
          {hidden > 0 && <li className="px-2 py-1 text-ink-soft">{t.more(formatNumber(hidden))}</li>}
        </ul>
      </div>
      <LabLog label={t.log} lines={lines} empty={online ? t.nothing : lab.connecting} />
      <SayForm
        label={t.say}
        button={lab.send}
        disabled={!online}
        onChange={typed}
        onSay={(text) => say(text).catch(showError)}
      />
      <p aria-live="polite" className="min-h-5 text-sm text-ink-soft">
        {names && <bdi>{t.typing(names)}</bdi>}
      </p>
    </LabSection>
  )
}

/** Takes part after each connect, and learns by which name. */
function useMe(online: boolean): LabPerson | undefined {
  const [me, setMe] = useState<LabPerson>()
  const enter = useLabSend('enter chat')
  useEffect(() => {
    if (!online) return
    let here = true
    enter(undefined).then(
      (person) => here && setMe(person),
      // Whoever says something takes part all the same.
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [online, enter])
  return me
}
