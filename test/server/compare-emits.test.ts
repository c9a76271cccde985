import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LabEmit } from '#app/contract/lab.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let sockets: Record<'sender' | 'red' | 'blue' | 'roomless', TestSocket>
beforeEach(async () => {
  server = await startServer()
  const open = () => openSocket(`${server.url}/lab`)
  sockets = { sender: await open(), red: await open(), blue: await open(), roomless: await open() }
  await sockets.sender.send('join room', 'red')
  await sockets.red.send('join room', 'red')
  await sockets.blue.send('join room', 'blue')
})
afterEach(() => server.close())

/** The sockets that received the emit. Waits for a later emit to everybody, so that no packet is still under way. */
async function heardBy(emit: Pick<LabEmit, 'kind'> & Partial<LabEmit>): Promise<Record<string, number>> {
  expect(await sockets.sender.send('emit', { id: 'asked', ...emit })).toEqual({ ok: true, answered: false })
  await sockets.sender.send('emit', { id: 'end', kind: 'io.emit' })
  const received: Record<string, number> = {}
  for (const [name, socket] of Object.entries(sockets)) {
    const ids = () => socket.received('emitted').map((packet) => (packet as { id: string }).id)
    await eventually(() => expect(ids()).toContain('end'))
    const count = ids().filter((id) => id === 'asked').length
    if (count > 0) received[name] = count
  }
  return received
}

test.each<[LabEmit['kind'], Record<string, number>]>([
  ['io.emit', { sender: 1, red: 1, blue: 1, roomless: 1 }],
  ['socket.emit', { sender: 1 }],
  ['socket.broadcast.emit', { red: 1, blue: 1, roomless: 1 }],
  ['io.to.emit', { sender: 1, red: 1 }],
  ['socket.to.emit', { red: 1 }],
  ['io.volatile.emit', { sender: 1, red: 1, blue: 1, roomless: 1 }],
])('%s is received by whom it is for, and by nobody else', async (kind, expected) => {
  expect(await heardBy({ kind })).toEqual(expected)
})

test('a room may be one that the sender is not in', async () => {
  expect(await heardBy({ kind: 'io.to.emit', room: 'blue' })).toEqual({ blue: 1 })
  expect(await heardBy({ kind: 'socket.to.emit', room: 'blue', id: 'asked' })).toEqual({ blue: 2 })
})

test('of five at one go all arrive; of five volatile ones those that found the line free', async () => {
  expect(await heardBy({ kind: 'io.emit', times: 5 })).toEqual({ sender: 5, red: 5, blue: 5, roomless: 5 })
  sockets.blue.socket.offAny()
  const before = sockets.red.received('emitted').length
  await sockets.sender.send('emit', { kind: 'io.volatile.emit', times: 5, id: 'volatile' })
  await sockets.sender.send('emit', { kind: 'io.emit', id: 'after' })
  await eventually(() => expect(sockets.red.received('emitted').at(-1)).toMatchObject({ id: 'after' }))
  const volatile = sockets.red.received('emitted').slice(before, -1)
  expect(volatile[0]).toEqual({ id: 'volatile', kind: 'io.volatile.emit', number: 1, times: 5 })
  expect(volatile.length).toBeLessThan(5)
})

test('an emit with an ack tells the asker whether it was acknowledged', async () => {
  const { socket, send } = sockets.sender
  socket.on('emitted', (packet: { id: string }, acknowledge: unknown) => {
    if (packet.id === 'answered' && typeof acknowledge === 'function') acknowledge('received')
  })
  expect(await send('emit', { kind: 'socket.emitWithAck', id: 'answered' })).toEqual({ ok: true, answered: true })
  expect(await send('emit', { kind: 'socket.emitWithAck', id: 'ignored' })).toEqual({ ok: true, answered: false })
  expect(sockets.red.received('emitted')).toEqual([])
})

test.each([
  { kind: 'io.shout', id: 'x' },
  { kind: 'io.emit' },
  { kind: 'io.emit', id: '<b>' },
  { kind: 'io.emit', id: 'x', times: 11 },
  { kind: 'io.to.emit', id: 'x', room: 'participants' },
  { kind: 'io.to.emit', id: 'x', room: 'east' },
])('%j is refused', async (emit) => {
  expect(await sockets.sender.send('emit', emit)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(sockets.red.received('emitted')).toEqual([])
})
