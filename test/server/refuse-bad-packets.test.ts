import { afterEach, beforeEach, expect, test } from 'vitest'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { errorOf, eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let token: string
beforeEach(async () => {
  server = await startServer({ limits: { packetsPerSocket: { capacity: 1000, perSecond: 1000 } } })
  token = (await signUpShopper(server.backend, '하나')).token
})
afterEach(() => server.close())

const code = (name: string) => ({ ok: false, error: { code: name, message: expect.stringMatching(/./) } })

test('who may not buy, or wants what there is not, is refused by the ack', async () => {
  const guest = await openSocket(server.url)
  expect(await guest.send('BUY', { goodsId: 1 })).toMatchObject(code('unauthenticated'))

  const shopper = await openSocket(server.url, { auth: { token } })
  expect(await shopper.send('BUY', { goodsId: 999_999 })).toMatchObject(code('goods_not_found'))
  await stockUp(server.backend, 2, 0)
  expect(await shopper.send('BUY', { goodsId: 2 })).toMatchObject(code('out_of_stock'))
  expect(guest.purchases()).toEqual([])
})

test('the name and the goods are those of the database, whatever the client says', async () => {
  const watcher = await openSocket(server.url)
  const shopper = await openSocket(server.url, { auth: { token } })
  const forged = { nickname: '<img src=x onerror=alert(1)>', goodsName: '공짜 자동차', goodsId: 1, price: 0 }
  expect(await shopper.send('BUY', forged)).toMatchObject({ ok: true, order: { total: 3000 } })
  await eventually(() =>
    expect(watcher.received('BUY_GOODS')).toMatchObject([{ nickname: '하나', goodsName: '시원한 콜라' }]),
  )
})

test.each([null, undefined, 7, 'BUY', [], {}, { goodsId: '1; drop table goods' }, { goodsId: -1 }, { goodsId: 1.5 }])(
  'BUY with %j is refused',
  async (payload) => {
    const shopper = await openSocket(server.url, { auth: { token } })
    expect(await shopper.send('BUY', payload)).toMatchObject(code('invalid'))
  },
)

test.each([0, -1, 1.5, 100, 'abc', 2 ** 53, null])('BUY of quantity %j is refused', async (quantity) => {
  const shopper = await openSocket(server.url, { auth: { token } })
  expect(await shopper.send('BUY', { goodsId: 1, quantity })).toMatchObject(code('invalid'))
})

test('nonsense is dropped and counted, and others notice nothing', async () => {
  const watcher = await openSocket(server.url)
  const rude = await openSocket(server.url, { auth: { token } })
  for (const event of ['', 'nope', '__proto__', 'constructor', 'toString', 'BUY_GOODS'])
    rude.socket.emit(event, { a: 1 })
  expect(await rude.send('nope', null)).toMatchObject(code('not_found'))
  rude.socket.emit('BUY')
  rude.socket.emit('BUY', null)
  rude.socket.emit('CHANGED_PAGE', '/goods/1', 'and', { much: 'more' }, [])
  rude.socket.emit('CHANGED_PAGE', new Uint8Array([1, 2, 3]))
  await eventually(() => expect(rude.received('SAME_PAGE_VIEWER_COUNT')).toEqual([1]))
  expect(server.host.stats).toMatchObject({ unknown: 7 })
  await eventually(() => expect(server.host.stats).toMatchObject({ done: 1, failed: 3 }))

  await buy(server.backend, token)
  await eventually(() => expect(watcher.purchases()).toEqual([1]))
  expect(watcher.socket.connected).toBe(true)
})

test.each(['websocket', 'polling'])('a packet of 20 kB ends its own %s connection alone', async (transport) => {
  const watcher = await openSocket(server.url)
  const rude = await openSocket(server.url, { transports: [transport] })
  rude.socket.emit('CHANGED_PAGE', `/${'x'.repeat(20_000)}`)
  await eventually(() => expect(rude.socket.connected).toBe(false))
  await buy(server.backend, token)
  await eventually(() => expect(watcher.purchases()).toEqual([1]))
})

test('what is no Socket.IO at all ends its own connection alone', async () => {
  const watcher = await openSocket(server.url)
  const answers = await Promise.all(
    ['?EIO=4', '?EIO=4&transport=carrier-pigeon', '?EIO=4&transport=polling&sid=nobody', '?transport=websocket'].map(
      (query) => fetch(`${server.url}/socket.io/${query}`),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
  const rude = await openSocket(server.url)
  rude.socket.io.engine.write('2[not json')
  await eventually(() => expect(rude.socket.connected).toBe(false))
  expect(watcher.socket.connected).toBe(true)
})

test('too many packets are refused until the bucket has filled again', async () => {
  await server.close()
  server = await startServer({ limits: { packetsPerSocket: { capacity: 3, perSecond: 0.01 } } })
  const rude = await openSocket(server.url)
  const calm = await openSocket(server.url)
  for (let i = 0; i < 3; i += 1) expect(await rude.send('CHANGED_PAGE', '/')).toEqual({ ok: true })
  expect(await rude.send('CHANGED_PAGE', '/')).toMatchObject(code('too_many_requests'))
  expect(server.host.stats.throttled).toBe(1)
  expect(await calm.send('CHANGED_PAGE', '/')).toEqual({ ok: true })
})

test.each([{ serverOffset: -1 }, { serverOffset: '5' }, { token: 5 }, { visitor: '<b>' }, { batched: 'yes' }])(
  'a handshake with %j is refused with a code',
  async (auth) => {
    expect(await errorOf(server.url, { auth })).toMatchObject({ message: 'invalid', data: { code: 'invalid' } })
  },
)

test('a dead token is refused, a dead cookie makes a guest, an unknown namespace is none', async () => {
  expect(await errorOf(server.url, { auth: { token: 'dead' } })).toMatchObject({
    message: 'unauthenticated',
    data: { code: 'unauthenticated', message: expect.stringMatching(/./) },
  })
  const guest = await openSocket(server.url, { extraHeaders: { cookie: 'jangteo_session=dead' } })
  expect(await guest.send('BUY', { goodsId: 1 })).toMatchObject(code('unauthenticated'))
  expect(await errorOf(`${server.url}/nowhere`, {})).toMatchObject({ message: 'Invalid namespace' })
})

test('an address may have so many sockets and no more', async () => {
  await server.close()
  server = await startServer({ limits: { connectionsPerAddress: 2 } })
  const one = await openSocket(server.url)
  await openSocket(server.url)
  expect(await errorOf(server.url, { transports: ['polling'] })).toBeInstanceOf(Error)
  one.socket.disconnect()
  await eventually(async () => void (await openSocket(server.url)))
})

test('who floods the server with events that do not exist is cut, and nobody else is', async () => {
  const [rude, calm] = [await openSocket(server.url), await openSocket(server.url)]
  for (let i = 0; i < 1000; i += 1) rude.socket.emit('DANCE', i)
  await eventually(() => expect(rude.socket.connected).toBe(false))
  expect(server.host.stats.unknown + server.host.stats.throttled).toBeLessThan(200)
  expect(await calm.send('DANCE')).toMatchObject(code('not_found'))
})
