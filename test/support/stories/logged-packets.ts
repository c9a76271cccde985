import { createInspection } from '#app/devtools/inspector/inspection.ts'
import { createPacketReader, type WirePacket } from '#app/devtools/inspector/packet-log.ts'
import { longWord } from './samples.ts'

const event = (nsp: string, ...data: unknown[]): WirePacket => ({ type: 2, nsp, data })

/** One of each: what fits, what does not, an answer, what is long, and what nobody knows. */
const packets = {
  handshake: ['out', { type: 0, nsp: '/', data: { batched: true, language: 'ko' } }],
  connected: ['in', { type: 0, nsp: '/', data: { sid: 'sYxw1rZtSgVwyPq0AAAB' } }],
  stock: ['in', event('/', 'STOCK_CHANGED', { goodsId: 3, stock: 7, sold: 1 })],
  broken: ['in', event('/', 'STOCK_CHANGED', { goodsId: 3, stock: '일곱' })],
  command: ['out', { ...event('/', 'BUY', { goodsId: 3 }), id: 0 }],
  error: [
    'in',
    {
      type: 3,
      nsp: '/',
      id: 0,
      data: [{ ok: false, error: { code: 'unauthenticated', message: '로그인 후 이용해 주세요.' } }],
    },
  ],
  long: ['in', event('/lab', 'message', longWord.repeat(3))],
  unknown: ['in', event('/lab', 'NO_SUCH_EVENT')],
} as const satisfies Record<string, readonly ['in' | 'out', WirePacket]>

/** A connection that has seen them all. */
export function busyInspection() {
  const inspection = createInspection()
  inspection.connection({ open: true, transport: 'websocket' })
  for (const [direction, packet] of Object.values(packets)) inspection.record(direction, packet)
  return inspection
}

const read = createPacketReader()
const logged = ([direction, packet]: readonly ['in' | 'out', WirePacket]) => read(direction, packet)

/** The same as the log has them. */
export const loggedPackets = {
  handshake: logged(packets.handshake),
  connected: logged(packets.connected),
  stock: logged(packets.stock),
  broken: logged(packets.broken),
  command: logged(packets.command),
  error: logged(packets.error),
  long: logged(packets.long),
  unknown: logged(packets.unknown),
}
