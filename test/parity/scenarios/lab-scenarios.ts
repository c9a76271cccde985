import type { Stage } from '#test/support/parity/stage.ts'
import { overEachTransport } from './over-each-transport.ts'
import { join } from './people.ts'

export const labScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  ...overEachTransport('taking first steps', async (stage, transport) => {
    const { command, connect, transcript } = stage
    const people = [await join(stage, 'mina'), await join(stage, 'haru')].map((token, index) =>
      connect(index === 0 ? 'mina' : 'haru', { auth: { token }, namespace: '/lab', transport }),
    )
    const [mina, haru] = people
    if (!mina || !haru) throw new Error('nobody is there')
    await transcript.received('mina', 'message-sent')
    await transcript.received('haru', 'message-sent')

    await command(mina, 'message', '안녕')
    await command(mina, 'customEventName', { sound: '멍', times: 3 })
    await command(mina, 'message', '')
    await command(mina, 'customEventName', { deep: { er: 1 } })
    await command(mina, 'chat message', '<b>모두</b> 안녕')
    await transcript.received('haru', 'chat message')

    for (const socket of people) await command(socket, 'join room', 'red')
    await transcript.received('mina', 'notice', 2)
    await command(haru, 'send to room', { room: 'red', msg: '빨간 방' })
    await command(haru, 'send to room', { room: 'blue', msg: '파란 방' })
    await transcript.received('mina', 'new message')
    for (const kind of ['io.emit', 'socket.emit', 'socket.broadcast.emit', 'io.to.emit', 'socket.to.emit'])
      await command(mina, 'emit', { kind, id: kind.replaceAll('.', '-') })
    await transcript.received('haru', 'emitted', 4)

    for (const socket of people) await command(socket, 'join', 'whoever')
    await command(haru, 'chat', { name: 'whoever', msg: '저 갈게요' })
    await command(haru, 'leave', 'whoever')
    await transcript.received('haru', 'disconnect')
    await transcript.received('mina', 'leave')
    await transcript.received('mina', 'notice', 3)
  }),
}
