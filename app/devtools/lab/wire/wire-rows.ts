import type { Manager } from 'socket.io-client'

/** Packet types by the first digit: Engine.IO, https://socket.io/docs/v4/engine-io-protocol/. */
const engineTypes = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'] as const
/** Packet types by the second digit of a message: Socket.IO, https://socket.io/docs/v4/socket-io-protocol/. */
const socketTypes = ['CONNECT', 'DISCONNECT', 'EVENT', 'ACK', 'CONNECT_ERROR'] as const

export type PacketKind =
  | Exclude<(typeof engineTypes)[number], 'message'>
  | (typeof socketTypes)[number]
  | 'probe'
  | 'other'

export interface WireRow {
  direction: 'out' | 'in' | 'note'
  transport: string
  /** The packet as it is on the wire. */
  text: string
  kind: PacketKind | undefined
}

interface EnginePacket {
  type: string
  data?: unknown
}

/** The packet's text and kind. */
function read({ type, data }: EnginePacket): Pick<WireRow, 'text' | 'kind'> {
  const digit = engineTypes.findIndex((name) => name === type)
  const body = typeof data === 'string' ? data : ''
  const text = `${digit}${body}`
  if (type !== 'message')
    return { text, kind: engineTypes.find((name) => name === type && name !== 'message') as PacketKind }
  return { text, kind: socketTypes[Number(body[0])] ?? 'other' }
}

/** Reports each packet of a Manager's connection, and each transport it uses. */
export function watchWire(manager: Manager, report: (row: WireRow) => void): void {
  const { engine } = manager
  const now = () => engine.transport.name
  const request = (transport: string) => `GET /socket.io/?EIO=4&transport=${transport}`
  report({ direction: 'note', transport: now(), text: request(now()), kind: undefined })
  engine.on('packet', (packet: EnginePacket) => report({ direction: 'in', transport: now(), ...read(packet) }))
  engine.on('packetCreate', (packet: EnginePacket) => report({ direction: 'out', transport: now(), ...read(packet) }))
  // The new transport is probed beside the old one, and engine.io emits no packet events for its probes.
  engine.on('upgrading', ({ name }: { name: string }) => {
    report({ direction: 'note', transport: name, text: `${request(name)}&sid=${engine.id}`, kind: undefined })
    report({ direction: 'out', transport: name, text: '2probe', kind: 'probe' })
    report({ direction: 'in', transport: name, text: '3probe', kind: 'probe' })
  })
  engine.on('upgrade', ({ name }: { name: string }) =>
    report({ direction: 'out', transport: name, text: '5', kind: 'upgrade' }),
  )
  engine.on('close', (reason: string) => report({ direction: 'note', transport: now(), text: reason, kind: 'close' }))
}
