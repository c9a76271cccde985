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
import { firstMessagesTexts } from './first-messages.messages.ts'

const code = [
  {
    where: 'server.js',
    text: `io.on('connection', (socket) => {
  socket.emit('message-sent', { id, name })
  socket.on('message', (text) =>
    socket.send(text))
  socket.on('customEventName', (value) =>
    socket.emit('customEventName', value))
})`,
  },
  {
    where: 'browser.js',
    text: `const socket = io('/lab')
socket.on('message-sent', ({ name }) => …)
socket.send('안녕하세요')
socket.emit('customEventName',
  { sound: '멍', times: 3 })`,
  },
]

const ownEvent = { sound: '멍', times: 3 }

/** The first stop: a greeting on connection, `socket.send`, and an event of one's own. */
export function FirstMessages({ number }: { number: number }) {
  const t = useMessages(firstMessagesTexts)
  const lab = useMessages(labMessages)
  const { lines, add } = useLog()
  const line = useLabLine((made) => {
    made.on('message-sent', ({ name }) => add('in', `message-sent  { name: '${name}' }`))
    made.on('message', (text) => add('in', `message  '${text}'`))
    made.on('customEventName', (value) => add('in', `customEventName  ${JSON.stringify(value)}`))
  })
  const status = useLineStatus(line)
  const online = status.phase === 'online'

  const tell = (error: unknown) => {
    add('note', failureText(error, lab))
    throw error
  }
  const say = (text: string) => {
    add('out', `message  '${text}'`)
    return line.send('message', text).catch(tell)
  }
  const emitOwn = () => {
    add('out', `customEventName  ${JSON.stringify(ownEvent)}`)
    line
      .send('customEventName', ownEvent)
      .catch(tell)
      .catch(() => undefined)
  }
  return (
    <LabSection number={number} id="first-messages" title={t.title} about={t.about} code={code}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LineStatusText status={status} />
        <Button
          look={online ? 'secondary' : 'primary'}
          busy={status.phase === 'connecting'}
          onClick={() => (online ? line.close() : void line.open())}
        >
          {online ? lab.disconnect : lab.connect}
        </Button>
      </div>
      <SayForm label={t.say} button={lab.send} initial={t.hello} disabled={!online} onSay={say} />
      <div>
        <Button disabled={!online} onClick={emitOwn}>
          {t.emitOwn}
        </Button>
      </div>
      <LabLog label={t.log} lines={lines} empty={t.nothing} />
    </LabSection>
  )
}
