import { overEachTransport, type Scenario } from './over-each-transport.ts'
import { join } from './people.ts'

const room = 'goods:3'

export const goodsChatScenarios: Record<string, Scenario> = overEachTransport(
  'talking about goods',
  async (stage, transport) => {
    const { command, connect, restart, transcript } = stage
    const [minaToken, junToken] = [await join(stage, 'mina'), await join(stage, 'jun')]
    const guest = connect('guest', { transport })
    const mina = connect('mina', { auth: { token: minaToken }, transport })
    const jun = connect('jun', { auth: { token: junToken }, transport })
    for (const name of ['guest', 'mina', 'jun']) await transcript.received(name, 'connect')
    await command(guest, 'join room', room)
    await command(mina, 'join room', { room, quiet: true })
    await command(mina, 'join room', room)
    await command(jun, 'join room', room)
    await transcript.received('guest', 'notice', 2)
    await transcript.received('mina', 'notice')
    await command(mina, 'typing', room)
    await transcript.received('jun', 'typing')
    await transcript.received('guest', 'typing')
    await command(mina, 'send to room', { room, msg: ' 시원해요? ', key: 'message-0001', nickname: 'admin' })
    await command(mina, 'send to room', { room, msg: '시원해요?', key: 'message-0001' })
    await command(mina, 'send to room', { room, msg: '다른 말', key: 'message-0001' })
    for (const name of ['guest', 'mina', 'jun']) await transcript.received(name, 'new message')
    await command(guest, 'send to room', { room, msg: '저도요' })
    await command(guest, 'typing', room)
    for (const msg of ['', 'x'.repeat(2001), {}, 'gnp\u202e.exe']) await command(jun, 'send to room', { room, msg })
    for (const name of ['account:1', 'goods:999999', null]) await command(jun, 'join room', name)
    await command(jun, 'leave room', room)
    await transcript.received('guest', 'notice', 3)
    await transcript.received('mina', 'notice', 2)
    await restart()
    for (const name of ['guest', 'mina', 'jun']) await transcript.received(name, 'connect', 2)
    await command(guest, 'join room', room)
  },
)
