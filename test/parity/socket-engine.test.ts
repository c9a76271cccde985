import { Server } from 'socket.io'
import { io as connect, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { createMswEngine, type MswEngine } from '#mock-server/msw/engine/engine.ts'
import { interceptNetwork, network } from '#test/support/ui/network.ts'

const origin = 'http://shop.test'
const release = interceptNetwork({ onUnhandledRequest: 'error' })
let engine: MswEngine
let io: Server
const clients: Socket[] = []

beforeEach(() => {
  engine = createMswEngine({ origin, maxHttpBufferSize: 16_384 })
  io = new Server().bind(engine.server)
  network.resetHandlers(...engine.handlers)
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect()
  await io.close()
  engine.close()
})
afterAll(release)

function open(options: Partial<ManagerOptions & SocketOptions> = {}, namespace = '/'): Socket {
  const client = connect(origin + namespace, { forceNew: true, reconnectionDelay: 1, timeout: 10_000, ...options })
  clients.push(client)
  return client
}
const event = (socket: Pick<Socket, 'once'>, name: string) =>
  new Promise<unknown[]>((resolve) => socket.once(name, (...args) => resolve(args)))
const transportOf = (client: Socket) => client.io.engine.transport.name

const transports = [['polling'], ['websocket'], ['polling', 'websocket']] as const
for (const list of transports) {
  const over = list.join(' then ')

  it(`${over}: events and acknowledgements go both ways, in order`, async () => {
    io.on('connection', (socket) => {
      socket.on('add', (a: number, b: number, ack: (sum: number) => void) => ack(a + b))
      socket.on('count', async (n: number) => {
        for (let i = 1; i <= n; i++) socket.emit('number', i)
        expect(await socket.timeout(10_000).emitWithAck('done')).toBe('thanks')
        socket.emit('finished')
      })
    })
    const client = open({ transports: [...list] })
    expect(await client.emitWithAck('add', 2, 3)).toBe(5)
    const numbers: number[] = []
    client.on('number', (i: number) => numbers.push(i))
    client.on('done', (ack: (answer: string) => void) => ack('thanks'))
    client.emit('count', 200)
    await event(client, 'finished')
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  })

  it(`${over}: binary arrives as it was sent`, async () => {
    io.on('connection', (socket) => {
      socket.on('echo', (bytes: Buffer, ack: (answer: object) => void) => ack({ bytes, size: bytes.length }))
    })
    const client = open({ transports: [...list] })
    const large = new Uint8Array(5000).map((_, i) => i)
    const answer: { bytes: ArrayBuffer; size: number } = await client.emitWithAck('echo', large.subarray(10, 4010))
    expect(answer.size).toBe(4000)
    expect([...new Uint8Array(answer.bytes)]).toEqual([...large.subarray(10, 4010)])
  })

  it(`${over}: what was said before a disconnect is received before it`, async () => {
    const received: string[] = []
    const gone = new Promise<void>((resolve) => {
      io.on('connection', (socket) => {
        socket.on('last words', (text: string) => received.push(text))
        socket.on('disconnect', (reason) => {
          received.push(reason)
          resolve()
        })
        socket.on('dismiss me', () => {
          socket.emit('last words', 'of the server')
          socket.disconnect(true)
        })
      })
    })
    const [dismissed, leaving] = [open({ transports: [...list] }), open({ transports: [...list] })]
    await Promise.all([event(dismissed, 'connect'), event(leaving, 'connect')])
    const lines: unknown[] = []
    dismissed.on('last words', (text) => lines.push(text))
    dismissed.on('disconnect', (reason) => lines.push(reason))
    leaving.emit('last words', 'of the client')
    leaving.disconnect()
    await gone
    expect(received).toEqual(['of the client', 'client namespace disconnect'])
    dismissed.emit('dismiss me')
    await event(dismissed, 'disconnect')
    expect(lines).toEqual(['of the server', 'io server disconnect'])
    expect(dismissed.active).toBe(false)
  })

  it(`${over}: a dropped connection comes back by itself`, async () => {
    const client = open({ transports: [...list] })
    await event(client, 'connect')
    const left = new Promise<void>((resolve) => {
      for (const socket of io.of('/').sockets.values()) socket.once('disconnect', () => resolve())
    })
    const first = client.id
    const back = event(client, 'connect')
    engine.drop()
    await Promise.all([left, back])
    expect(client.id).not.toBe(first)
    expect(io.engine.clientsCount).toBe(1)
  })

  it(`${over}: a message above the limit ends that connection, and no other`, async () => {
    io.on('connection', (socket) => socket.on('ping me', (ack: (answer: string) => void) => ack('pong')))
    const [neighbour, glutton] = [open(), open({ transports: [...list], reconnection: false })]
    await Promise.all([event(neighbour, 'connect'), event(glutton, 'connect')])
    const over = event(glutton, 'disconnect')
    glutton.emit('ping me', 'x'.repeat(20_000))
    await over
    expect(await neighbour.emitWithAck('ping me')).toBe('pong')
  })
}

it('a polling connection is upgraded to WebSocket and loses nothing on the way', async () => {
  io.on('connection', async (socket) => {
    for (let i = 0; i < 50; i++) {
      socket.emit('number', i)
      await new Promise((resolve) => setTimeout(resolve))
    }
    socket.emit('finished')
  })
  const client = open()
  const numbers: number[] = []
  client.on('number', (i: number) => numbers.push(i))
  const names: string[] = []
  client.io.once('open', () => names.push(transportOf(client)))
  client.io.engine.once('upgrade', () => names.push(transportOf(client)))
  await event(client, 'finished')
  expect(names).toEqual(['polling', 'websocket'])
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i))
})

it('rooms and namespaces keep their events to themselves', async () => {
  io.on('connection', (socket) => socket.on('join', (room: string, ack: () => void) => (socket.join(room), ack())))
  io.of('/staff').use((socket, next) => next(socket.handshake.auth.token === 'right' ? undefined : new Error('no')))
  const [inside, outside] = [open(), open()]
  const stranger = open({}, '/staff')
  const [error] = await event(stranger, 'connect_error')
  expect(error).toMatchObject({ message: 'no' })
  const staff = open({ auth: { token: 'right' } }, '/staff')
  await event(staff, 'connect')
  await inside.emitWithAck('join', 'page')
  await outside.emitWithAck('join', 'another page')
  const received: string[] = []
  for (const [name, client] of Object.entries({ inside, outside, staff })) client.on('news', () => received.push(name))
  const everybody = Promise.all([event(inside, 'end'), event(outside, 'end')])
  io.to('page').emit('news')
  io.emit('end')
  await everybody
  expect(received).toEqual(['inside'])
})

it('a silent client is found dead by the heartbeat', async () => {
  const dead = new Promise<string>((resolve) => {
    io.on('connection', (socket) => socket.once('disconnect', resolve))
  })
  engine.server.opts.pingInterval = 20
  engine.server.opts.pingTimeout = 200
  const client = open({ transports: ['websocket'] })
  await event(client, 'connect')
  // The client stops answering pings, and nothing else.
  Object.assign(client.io.engine.transport, { write: () => {} })
  expect(await dead).toBe('ping timeout')
})

it('the connection carries the headers that a handshake has, and the cookie the adapter keeps', async () => {
  engine.close()
  engine = createMswEngine({ origin, cookie: (sent) => sent ?? 'session=kept' })
  io.bind(engine.server)
  network.resetHandlers(...engine.handlers)
  const handshakes: unknown[] = []
  io.on('connection', ({ handshake }) =>
    handshakes.push([handshake.headers.cookie, handshake.address, handshake.query.x]),
  )
  await event(open({ transports: ['websocket'], query: { x: 'y' } }), 'connect')
  await event(open({ transports: ['polling'], extraHeaders: { cookie: 'session=own' } }), 'connect')
  expect(handshakes).toEqual([
    ['session=kept', '127.0.0.1', 'y'],
    ['session=own', '127.0.0.1', undefined],
  ])
})

it('after its end the engine refuses connections', async () => {
  engine.close()
  for (const list of transports) {
    const [error] = await event(open({ transports: [...list], reconnection: false }), 'connect_error')
    expect(error).toBeInstanceOf(Error)
  }
})

it('a request of an unknown session is answered as by a real server', async () => {
  const answer = await fetch(`${origin}/socket.io/?EIO=4&transport=polling&sid=nobody`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ code: 1, message: 'Session ID unknown' })
})
