import { judgeAck, judgeCommand, judgeEvent, judgeHandshake, notJudged, type Verdict } from './judge-packet.ts'

/** Socket.IO's packet types by number, https://socket.io/docs/v4/socket-io-protocol/#packet-types. */
const types = ['CONNECT', 'DISCONNECT', 'EVENT', 'ACK', 'CONNECT_ERROR', 'EVENT', 'ACK'] as const
export type PacketType = (typeof types)[number]

const typeOf = (type: number): PacketType => types[type] ?? 'EVENT'

/** A packet as socket.io's parser represents it. */
export interface WirePacket {
  type: number
  nsp: string
  data?: unknown
  id?: number | undefined
}

export interface LoggedPacket {
  key: number
  /** ms since the epoch. */
  at: number
  direction: 'in' | 'out'
  namespace: string
  type: PacketType
  /** The name of the event or command; an ack has the name of its command. */
  name: string
  /** The event's arguments, the ack's payload, or the handshake's data. */
  data: unknown
  /** Checks the packet when it is first read, because in a burst most packets are never shown. */
  readonly verdict: Verdict
  /** The time from the command to this ack, in ms. */
  roundTrip: number | undefined
  /** Replayed by hand in this page. */
  replayed: boolean
}

/** Keep the newest packets up to this number. */
export const packetsKept = 500

interface Asked {
  name: string
  at: number
}

/** Turns packets into log entries: matches acks with their commands, and checks each packet against the contract. */
export function createPacketReader(now: () => number = () => performance.now()) {
  const asked = new Map<string, Asked>()
  let key = 0

  const answered = (question: string): (Asked & { roundTrip: number }) | undefined => {
    const found = asked.get(question)
    asked.delete(question)
    return found && { ...found, roundTrip: now() - found.at }
  }
  const ask = (question: string, name: string): void => {
    asked.set(question, { name, at: now() })
    // Drop the oldest command without an ack, which may never come.
    for (const oldest of asked.keys()) {
      if (asked.size <= packetsKept) break
      asked.delete(oldest)
    }
  }

  function readBody(
    direction: 'in' | 'out',
    { type, nsp, data, id }: WirePacket,
  ): Pick<LoggedPacket, 'name' | 'data'> & { roundTrip?: number | undefined; judge: () => Verdict } {
    const list: readonly unknown[] = Array.isArray(data) ? data : []
    switch (typeOf(type)) {
      case 'EVENT': {
        const [name, ...args] = list
        const called = String(name)
        const acked = id === undefined ? args : args.filter((arg) => typeof arg !== 'function')
        if (direction === 'in') return { name: called, data: acked, judge: () => judgeEvent(nsp, called, acked) }
        if (id !== undefined) ask(`${nsp}#${id}`, called)
        return { name: called, data: acked, judge: () => judgeCommand(nsp, called, acked[0]) }
      }
      case 'ACK': {
        const question = direction === 'in' ? answered(`${nsp}#${id}`) : undefined
        const judge = () => (question ? judgeAck(nsp, question.name, list[0]) : notJudged)
        return { name: question?.name ?? '', data: list, judge, roundTrip: question?.roundTrip }
      }
      case 'CONNECT': {
        if (direction === 'in') return { name: '', data, judge: () => notJudged, roundTrip: answered(nsp)?.roundTrip }
        ask(nsp, '')
        return { name: '', data, judge: () => judgeHandshake(data) }
      }
      case 'DISCONNECT':
      case 'CONNECT_ERROR':
        return { name: '', data, judge: () => notJudged }
    }
  }

  return (direction: 'in' | 'out', packet: WirePacket, replayed = false): LoggedPacket => {
    const { judge, name, data, roundTrip } = readBody(direction, packet)
    let verdict: Verdict | undefined
    return {
      key: ++key,
      at: Date.now(),
      direction,
      namespace: packet.nsp,
      type: typeOf(packet.type),
      name,
      data,
      roundTrip,
      replayed,
      get verdict() {
        verdict ??= judge()
        return verdict
      },
    }
  }
}
