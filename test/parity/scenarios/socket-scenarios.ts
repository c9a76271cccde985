import { overEachTransport, type Scenario } from './over-each-transport.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

export const socketScenarios: Record<string, Scenario> = {
  ...overEachTransport('hearing of purchases', async (stage, transport) => {
    const { call, connect, transcript } = stage
    const token = await join(stage, 'mina')
    connect('guest', { auth: { serverOffset: 0 }, transport })
    connect('ours', { auth: { serverOffset: 0, batched: true }, transport })
    await Promise.all([transcript.received('guest', 'connect'), transcript.received('ours', 'connect')])
    await call('createOrder', 201, { token, key: 'order-0001', json: orderOf(3, 2) })
    await transcript.received('ours', 'SHOP_CHANGED')
    await transcript.received('guest', 'STOCK_CHANGED')
    await call('createOrder', 201, { token, key: 'order-0002', json: orderOf(1) })
    await transcript.received('ours', 'SHOP_CHANGED', 2)
    await transcript.received('guest', 'STOCK_CHANGED', 2)
  }),

  ...overEachTransport('catching up after a reconnect', async (stage, transport) => {
    const { call, connect, restart, transcript } = stage
    const token = await join(stage, 'mina')
    connect('early', { transport })
    await transcript.received('early', 'connect')
    for (const n of [1, 2, 3]) {
      await call('createOrder', 201, { token, key: `order-000${n}`, json: orderOf(n) })
      await transcript.received('early', 'STOCK_CHANGED', n)
    }
    connect('behind', { auth: { serverOffset: 1 }, transport })
    connect('batched', { auth: { serverOffset: 0, batched: true }, transport })
    connect('of the future', { auth: { serverOffset: 99 }, transport })
    connect('without offset', { transport })
    await transcript.received('behind', 'BUY_GOODS', 2)
    await transcript.received('batched', 'SHOP_CHANGED')
    await transcript.received('of the future', 'FEED_RESET')
    await transcript.received('without offset', 'STOCK_CHANGED', 3)
    await restart()
    await transcript.received('behind', 'BUY_GOODS', 4)
    await transcript.received('batched', 'SHOP_CHANGED', 2)
    await transcript.received('of the future', 'FEED_RESET', 2)
    await transcript.received('without offset', 'connect', 2)
    await transcript.received('early', 'connect', 2)
    await call('createOrder', 201, { token, key: 'order-0004', json: orderOf(3) })
    for (const name of ['behind', 'of the future']) await transcript.received(name, 'STOCK_CHANGED')
    await transcript.received('without offset', 'STOCK_CHANGED', 4)
    await transcript.received('batched', 'SHOP_CHANGED', 3)
    await transcript.received('early', 'STOCK_CHANGED', 4)
  }),

  ...overEachTransport('buying by socket', async (stage, transport) => {
    const { call, command, connect, transcript } = stage
    const [token, administrator] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    const guest = connect('guest', { transport })
    const mina = connect('mina', { auth: { token }, transport })
    await transcript.received('mina', 'connect')
    await transcript.received('guest', 'connect')
    await call('changeGoods', 200, { token: administrator, params: { goodsId: 2 }, json: { stock: 1 } })
    await transcript.received('guest', 'STOCK_CHANGED')
    await transcript.received('mina', 'STOCK_CHANGED')
    await command(guest, 'BUY', { goodsId: 2 })
    await command(mina, 'BUY', { goodsId: 2, nickname: '<b>forged</b>', goodsName: 'gold' })
    await transcript.received('guest', 'STOCK_CHANGED', 2)
    await transcript.received('mina', 'STOCK_CHANGED', 2)
    await command(mina, 'BUY', { goodsId: 2 })
    await command(mina, 'BUY', { goodsId: 1, idempotencyKey: 'attempt-1' })
    await transcript.received('mina', 'STOCK_CHANGED', 3)
    await command(mina, 'BUY', { goodsId: 1, idempotencyKey: 'attempt-1' })
    await command(mina, 'BUY', { goodsId: 3, idempotencyKey: 'attempt-1' })
    await command(mina, 'BUY', { goodsId: 999_999 })
    for (const payload of [null, 'x', 7, [], {}, { goodsId: '1' }, { goodsId: 1, quantity: 0 }])
      await command(mina, 'BUY', payload)
    await command(mina, 'BUY')
    await command(mina, 'DANCE', { goodsId: 1 })
    mina.emit('BUY')
    mina.emit('DANCE', null)
    await command(mina, 'CHANGED_PAGE', '/goods/1')
    await transcript.received('guest', 'STOCK_CHANGED', 3)
    await call('listPurchases', 200)
  }),

  ...overEachTransport('counting the viewers of a page', async (stage, transport) => {
    const { command, connect, transcript } = stage
    const token = await join(stage, 'mina')
    const first = connect('first', { auth: { visitor: 'visitor-1' }, transport })
    await command(first, 'CHANGED_PAGE', '/goods/1?color=red')
    await transcript.received('first', 'SAME_PAGE_VIEWER_COUNT')
    const second = connect('second', { auth: { token }, transport })
    await command(second, 'CHANGED_PAGE', '/goods/1?color=red')
    await transcript.received('first', 'SAME_PAGE_VIEWER_COUNT', 2)
    await transcript.received('second', 'SAME_PAGE_VIEWER_COUNT')
    second.disconnect()
    await transcript.received('first', 'SAME_PAGE_VIEWER_COUNT', 3)
    await command(first, 'CHANGED_PAGE', 'nowhere')
    await command(first, 'CHANGED_PAGE', 7)
  }),

  ...overEachTransport('being told of the own account alone', async (stage, transport) => {
    const { call, connect, transcript } = stage
    const token = await join(stage, 'mina')
    connect('tab', { auth: { token }, transport })
    connect('stranger', { transport })
    await transcript.received('tab', 'connect')
    await transcript.received('stranger', 'connect')
    await call('putCartLine', 200, { token, params: { goodsId: 3 }, json: { quantity: 2 } })
    await transcript.received('tab', 'CART_CHANGED')
    await call('createOrder', 201, { token, key: 'order-0001', json: orderOf(3) })
    await transcript.received('tab', 'ORDER_CHANGED')
    await transcript.received('stranger', 'STOCK_CHANGED')
    await transcript.received('tab', 'STOCK_CHANGED')
  }),

  ...overEachTransport('ending a session', async (stage, transport) => {
    const { call, command, connect, transcript } = stage
    const token = await join(stage, 'mina')
    connect('tab', { auth: { token }, transport })
    const guest = connect('guest', { transport })
    await transcript.received('tab', 'connect')
    await transcript.received('guest', 'connect')
    await call('signOut', 204, { token })
    await transcript.received('tab', 'disconnect')
    connect('too late', { auth: { token }, transport })
    await transcript.received('too late', 'connect_error')
    connect('forged', { auth: { token: 'forged', language: 'en' }, transport })
    await transcript.received('forged', 'connect_error')
    connect('wrong shape', { auth: { batched: 'yes', serverOffset: -1 }, transport })
    await transcript.received('wrong shape', 'connect_error')
    await command(guest, 'CHANGED_PAGE', '/')
  }),

  'the cookie of a polling handshake': async (stage) => {
    const { command, connect, transcript } = stage
    const token = await join(stage, 'mina')
    const mina = connect('mina', { cookie: token, transport: 'polling' })
    connect('dead cookie', { cookie: 'dead', transport: 'polling' })
    await transcript.received('mina', 'connect')
    await transcript.received('dead cookie', 'connect')
    await command(mina, 'BUY', { goodsId: 1 })
    await transcript.received('dead cookie', 'STOCK_CHANGED')
    await transcript.received('mina', 'STOCK_CHANGED')
  },

  ...overEachTransport('a packet that is too large', async (stage, transport) => {
    const { command, connect, transcript } = stage
    const neighbour = connect('neighbour', { transport })
    const glutton = connect('glutton', { transport })
    await transcript.received('neighbour', 'connect')
    await transcript.received('glutton', 'connect')
    glutton.emit('CHANGED_PAGE', `/${'x'.repeat(20_000)}`)
    await transcript.received('glutton', 'connect', 2)
    await command(neighbour, 'CHANGED_PAGE', '/')
  }),
}
