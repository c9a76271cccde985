import { expect, it } from 'vitest'
import { createPacketReader, type WirePacket } from '#app/devtools/inspector/packet-log.ts'

const event = (nsp: string, name: string, ...args: unknown[]): WirePacket => ({ type: 2, nsp, data: [name, ...args] })
const read = createPacketReader()
const stock = { goodsId: 3, stock: 7, sold: 1 }

it.each<[string, WirePacket, string]>([
  ['an event that fits', event('/', 'STOCK_CHANGED', stock), 'fits'],
  ['one with a wrong argument', event('/', 'STOCK_CHANGED', { ...stock, stock: 'seven' }), 'breaks'],
  ['one without its argument', event('/', 'STOCK_CHANGED'), 'breaks'],
  ['one of two arguments', event('/lab', 'chat message', 'hello', { id: 'a', name: 'Guest 1' }), 'fits'],
  ['one that lacks its second', event('/lab', 'chat message', 'hello'), 'breaks'],
  ['one that nobody knows', event('/', 'NO_SUCH_EVENT', 1), 'unknown'],
  ['one that every object has', event('/', 'toString', 1), 'unknown'],
  ['one of a namespace that nobody knows', event('/nowhere', 'STOCK_CHANGED', stock), 'unknown'],
  ['a packet without a schema', { type: 1, nsp: '/' }, 'plain'],
])('%s', (_, packet, state) => {
  expect(read('in', packet).verdict.state).toBe(state)
})

it('what is wrong is told with its place', () => {
  const { verdict } = read('in', event('/', 'STOCK_CHANGED', { ...stock, stock: 'seven' }))
  expect(verdict.issues).toEqual([expect.stringMatching(/^0\.stock: /)])
})

it('a command and its acknowledgement belong together, with the time between', () => {
  let now = 100
  const readAt = createPacketReader(() => now)
  const sent = readAt('out', { ...event('/', 'BUY', { goodsId: 'one' }), id: 4 })
  expect(sent).toMatchObject({ name: 'BUY', verdict: { state: 'breaks' } })
  now = 142
  const refused = { ok: false, error: { code: 'invalid', message: 'no' } }
  expect(readAt('in', { type: 3, nsp: '/', id: 4, data: [refused] })).toMatchObject({
    name: 'BUY',
    type: 'ACK',
    roundTrip: 42,
    verdict: { state: 'fits' },
  })
  // Once answered, it is no more: the same number of another namespace is another question.
  expect(readAt('in', { type: 3, nsp: '/', id: 4, data: [refused] })).toMatchObject({ name: '', roundTrip: undefined })
  readAt('out', { ...event('/', 'BUY', { goodsId: 1 }), id: 5 })
  expect(readAt('in', { type: 3, nsp: '/', id: 5, data: [{ ok: true }] }).verdict.state).toBe('breaks')
})

it('a handshake is looked at on its way out, and timed', () => {
  let now = 0
  const readAt = createPacketReader(() => now)
  expect(readAt('out', { type: 0, nsp: '/lab', data: { batched: 'yes' } }).verdict.state).toBe('breaks')
  now = 30
  expect(readAt('in', { type: 0, nsp: '/lab', data: { sid: 'x' } })).toMatchObject({ roundTrip: 30 })
})
