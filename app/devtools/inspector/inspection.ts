import { createPacketReader, type LoggedPacket, packetsKept, type WirePacket } from './packet-log.ts'

/** Where the page's connection stands. */
export interface ConnectionState {
  open: boolean
  transport: string
  /** Why it is not open any more. */
  reason: string
  /** The newest that was measured, in ms. */
  roundTrip: number | undefined
  namespaces: readonly string[]
}

export interface InspectionSnapshot {
  connection: ConnectionState
  /** Oldest first. */
  packets: readonly LoggedPacket[]
  /** All that went to and fro, kept or not. */
  total: number
}

export interface Inspection {
  /** A new object when something has changed, at most once a frame. */
  get: () => InspectionSnapshot
  subscribe: (listener: () => void) => () => void
  record: (direction: 'in' | 'out', packet: WirePacket, replayed?: boolean) => void
  connection: (change: Partial<ConnectionState>) => void
  clear: () => void
  /** Gives the page's own listeners an event anew, without the network. */
  replay: (packet: LoggedPacket) => void
  /** By whom `replay` is done: the Manager of now. */
  replayBy: (feed: (packet: WirePacket) => void) => void
}

/** All that goes over the page's connection, told at most once a frame, however much it is. */
export function createInspection(): Inspection {
  const read = createPacketReader()
  const listeners = new Set<() => void>()
  let connection: ConnectionState = { open: false, transport: '', reason: '', roundTrip: undefined, namespaces: [] }
  let packets: LoggedPacket[] = []
  let total = 0
  let snapshot: InspectionSnapshot = { connection, packets, total }
  let frame: number | undefined
  let feed: ((packet: WirePacket) => void) | undefined

  const tellSoon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      snapshot = { connection, packets: packets.slice(-packetsKept), total }
      for (const listener of listeners) listener()
    })
  }
  const change = (part: Partial<ConnectionState>) => {
    connection = { ...connection, ...part }
    tellSoon()
  }

  return {
    get: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    record: (direction, packet, replayed) => {
      const logged = read(direction, packet, replayed)
      packets.push(logged)
      // Rarely, and then many: each of a burst must cost next to nothing.
      if (packets.length > 2 * packetsKept) packets = packets.slice(-packetsKept)
      total += 1
      const { namespaces } = connection
      const { type, namespace, roundTrip } = logged
      if (direction === 'in' && type === 'CONNECT' && !namespaces.includes(namespace))
        change({ namespaces: [...namespaces, namespace] })
      if (type === 'DISCONNECT') change({ namespaces: namespaces.filter((name) => name !== namespace) })
      if (roundTrip !== undefined) change({ roundTrip })
      tellSoon()
    },
    connection: change,
    clear: () => {
      packets = []
      tellSoon()
    },
    replay: ({ namespace, name, data }) => {
      if (Array.isArray(data)) feed?.({ type: 2, nsp: namespace, data: [name, ...data] })
    },
    replayBy: (by) => {
      feed = by
    },
  }
}
