import { createStore } from '#app/shared/storage/create-store.ts'
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
      // Rarely, and then many: each of a burst must cost next to nothing.
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
