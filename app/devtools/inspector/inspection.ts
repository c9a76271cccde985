import { createStore } from '#app/shared/storage/create-store.ts'
import { createPacketReader, type LoggedPacket, packetsKept, type WirePacket } from './packet-log.ts'

/** The state of the page's connection. */
export interface ConnectionState {
  open: boolean
  transport: string
  /** Why it was closed. */
  reason: string
  /** The newest measurement, in ms. */
  roundTrip: number | undefined
  namespaces: readonly string[]
}

export interface InspectionSnapshot {
  connection: ConnectionState
  /** Oldest first. */
  packets: readonly LoggedPacket[]
  /** Sent and received, kept or not. */
  total: number
}

export interface Inspection {
  /** A new object when something has changed, at most once a frame. */
  get: () => InspectionSnapshot
  subscribe: (listener: () => void) => () => void
  record: (direction: 'in' | 'out', packet: WirePacket, replayed?: boolean) => void
  connection: (change: Partial<ConnectionState>) => void
  clear: () => void
  /** Emits an event to the page's own listeners again, without the network. */
  replay: (packet: LoggedPacket) => void
  /** Sets the function that replays, which belongs to the current Manager. */
  replayBy: (feed: (packet: WirePacket) => void) => void
}

/** Records all packets of the page's connection, and notifies subscribers at most once a frame. */
export function createInspection(): Inspection {
  const read = createPacketReader()
  let connection: ConnectionState = { open: false, transport: '', reason: '', roundTrip: undefined, namespaces: [] }
  let packets: LoggedPacket[] = []
  let total = 0
  const snapshot = createStore<InspectionSnapshot>({ connection, packets, total })
  let frame: number | undefined
  let feed: ((packet: WirePacket) => void) | undefined

  const publishSoon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      snapshot.set({ connection, packets: packets.slice(-packetsKept), total })
    })
  }
  const change = (part: Partial<ConnectionState>) => {
    connection = { ...connection, ...part }
    publishSoon()
  }

  return {
    get: snapshot.get,
    subscribe: snapshot.subscribe,
    record: (direction, packet, replayed) => {
      const logged = read(direction, packet, replayed)
      packets.push(logged)
      // Trim rarely, because recording must stay cheap during a burst.
      if (packets.length > 2 * packetsKept) packets = packets.slice(-packetsKept)
      total += 1
      const { namespaces } = connection
      const { type, namespace, roundTrip } = logged
      if (direction === 'in' && type === 'CONNECT' && !namespaces.includes(namespace))
        change({ namespaces: [...namespaces, namespace] })
      if (type === 'DISCONNECT') change({ namespaces: namespaces.filter((name) => name !== namespace) })
      if (roundTrip !== undefined) change({ roundTrip })
      publishSoon()
    },
    connection: change,
    clear: () => {
      packets = []
      publishSoon()
    },
    replay: ({ namespace, name, data }) => {
      if (Array.isArray(data)) feed?.({ type: 2, nsp: namespace, data: [name, ...data] })
    },
    replayBy: (by) => {
      feed = by
    },
  }
}
