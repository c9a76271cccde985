import { overEachTransport, type Scenario } from './over-each-transport.ts'
import { join, signInAsAdministrator } from './people.ts'

const namespace = '/customer-chat'

export const supportScenarios: Record<string, Scenario> = overEachTransport(
  'talking to the shop',
  async (stage, transport) => {
    const { call, command, connect, restart, transcript } = stage
    const [minaToken, junToken] = [await join(stage, 'mina'), await join(stage, 'jun')]
    const shopToken = await signInAsAdministrator(stage)
    connect('guest', { namespace, transport })
    await transcript.received('guest', 'connect_error')
    const mina = connect('mina', { auth: { token: minaToken }, namespace, transport })
    const jun = connect('jun', { auth: { token: junToken }, namespace, transport })
    const shop = connect('shop', { auth: { token: shopToken }, namespace, transport })
    for (const name of ['mina', 'jun', 'shop']) await transcript.received(name, 'connect')

    await command(mina, 'msg', ' 배송은 언제 오나요? ')
    await transcript.received('shop', 'thread')
    await command(mina, 'msg', { msg: '여보세요', key: 'message-0001' })
    await command(mina, 'msg', { msg: '여보세요', key: 'message-0001' })
    await command(mina, 'msg', { msg: '다른 말', key: 'message-0001' })
    await transcript.received('shop', 'thread', 2)
    await command(shop, 'typing', { threadId: 1 })
    await transcript.received('mina', 'typing')
    await command(shop, 'read', { threadId: 1, upTo: 2 })
    await transcript.received('mina', 'read')
    await transcript.received('shop', 'thread', 3)
    await command(shop, 'msg', { msg: '내일 도착해요.', threadId: 1 })
    await transcript.received('mina', 'msg', 3)
    await transcript.received('shop', 'thread', 4)
    await call('changeSupportThread', 200, { token: shopToken, params: { threadId: 1 }, json: { assigned: true } })
    await transcript.received('shop', 'thread', 5)

    await command(shop, 'msg', '누구에게?')
    for (const [name, payload] of [
      ['msg', { msg: '끼어들기', threadId: 1 }],
      ['read', { threadId: 1, upTo: 1 }],
      ['typing', { threadId: 1 }],
      ['typing', {}],
      ['msg', 'x'.repeat(2001)],
      ['msg', null],
    ] as const)
      await command(jun, name, payload)
    await call('listSupportThreads', 200, { token: shopToken })
    await call('listSupportThreads', 200, { token: minaToken })
    await call('listSupportThreads', 200, { token: junToken })
    await call('listSupportThreads', 401)
    await call('listSupportMessages', 200, { token: minaToken, params: { threadId: 1 }, query: { limit: '2' } })
    await call('listSupportMessages', 404, { token: junToken, params: { threadId: 1 } })
    await call('changeSupportThread', 403, { token: minaToken, params: { threadId: 1 }, json: { assigned: true } })
    await restart()
    for (const name of ['mina', 'jun', 'shop']) await transcript.received(name, 'connect', 2)
    await command(mina, 'msg', { msg: '여보세요', key: 'message-0001' })
  },
)
