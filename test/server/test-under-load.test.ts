import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readConfig } from '#mock-server/http/config.ts'
import { createLog } from '#mock-server/http/create-log.ts'
import { type ListeningHost, listen } from '#mock-server/http/listen.ts'
import { type OpenShop, openShop } from '#mock-server/open-shop.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'

/** `LIMITS=off`: each test does more at once than a limit would allow. */
let shop: OpenShop
let server: ListeningHost
/** A call waits until so many have arrived, so that they run at once. */
let together = 1
let open: () => void = () => undefined
const allArrived = new Promise<void>((resolve) => void (open = resolve))

let arrived = 0

beforeAll(async () => {
  shop = await openShop({
    config: readConfig({ LIMITS: 'off', DATABASE_URL: ':memory:' }),
    log: createLog('silent'),
    decorate: (backend) => ({
      ...backend,
      async runEndpoint(name, call) {
        arrived += 1
        if (arrived >= together) open()
        await allArrived
        return backend.runEndpoint(name, call)
      },
    }),
  })
  server = await listen(shop.host, { port: 0, address: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await shop.closeDatabase()
})

const times = <T>(count: number, what: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, what))

test('one address makes 700 calls at once', async () => {
  together = 700
  const ask = async () => (await fetch(`${server.url}/api/categories`)).status
  const answers: Promise<number[]>[] = []
  // Not all in one go, or the last would wait too long for their turn.
  for (let asked = 0; asked < together; asked += 50) {
    answers.push(times(50, ask))
    await eventually(() => expect(arrived).toBe(asked + 50))
  }
  expect(new Set((await Promise.all(answers)).flat())).toEqual(new Set([200]))
})

test('one address opens 650 sockets', async () => {
  const open = async () => {
    const connection = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    await once(connection, 'open')
    return connection
  }
  const connections = await times(650, open)
  expect(shop.host.io.engine.clientsCount).toBe(650)
  for (const connection of connections) connection.close()
  await eventually(() => expect(shop.host.io.engine.clientsCount).toBe(0))
})

test('one connection sends 5,000 packets, and asks for a namespace 50 times', async () => {
  const connection = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const received: string[] = []
  connection.on('message', (data: Buffer) => received.push(data.toString()))
  await once(connection, 'open')
  for (let time = 0; time < 5000; time += 1) connection.send('40/nowhere,')
  for (let time = 1; time <= 50; time += 1) {
    connection.send('40/lab,')
    await eventually(() => expect(received.filter((packet) => packet.includes('"sid"'))).toHaveLength(time + 1))
    connection.send('41/lab,')
    await eventually(() => expect(shop.host.io.of('/lab').sockets.size).toBe(0))
  }
  expect(connection.readyState).toBe(WebSocket.OPEN)
  connection.close()
})

test('one socket sends 500 commands, 500 events that do not exist, and 500 messages to everybody in the lab', async () => {
  const lab = await openSocket(`${server.url}/lab`)
  const sent = (socket: TestSocket, ...event: [string, ...unknown[]]) => times(500, () => socket.send(...event))
  const done = [...(await sent(lab, 'message', 'to myself')), ...(await sent(lab, 'chat message', 'to all'))]
  expect(done.filter(({ ok }) => ok === true)).toHaveLength(1000)
  const unknown = await sent(lab, 'no such event')
  expect(new Set(unknown.map(({ error }) => Object(error).code))).toEqual(new Set(['not_found']))
  lab.socket.close()
})
