import type { Bucket } from './token-bucket.ts'

export interface SocketLimits {
  /** Open connections of one address. */
  connectionsPerAddress: number
  /** Packets of one connection, whatever is in them: several times what its namespaces would take. */
  packetsPerConnection: Bucket
  /** A page connects to up to four namespaces, and again when it shows one of them anew. */
  handshakesPerConnection: Bucket
  /** Events of one socket in its namespace. */
  packetsPerSocket: Bucket
  /** Nobody needs events that don't exist; a client that sends more of them than this is broken or means harm. */
  unknownEventsPerSocket: Bucket
  /** Messages of one person in the lab to others. */
  labMessagesPerPerson: Bucket
  /** What all of the lab's messages together reach. Counts deliveries: at 7 µs each, a few per cent of a core. */
  labDeliveries: Bucket
}

const defaultLimits: SocketLimits = {
  connectionsPerAddress: 200,
  packetsPerConnection: { capacity: 2000, perSecond: 200 },
  handshakesPerConnection: { capacity: 20, perSecond: 1 },
  packetsPerSocket: { capacity: 60, perSecond: 20 },
  unknownEventsPerSocket: { capacity: 100, perSecond: 1 },
  labMessagesPerPerson: { capacity: 30, perSecond: 5 },
  labDeliveries: { capacity: 20_000, perSecond: 5_000 },
}

const endless: Bucket = { capacity: Number.POSITIVE_INFINITY, perSecond: 0 }
const noLimits: SocketLimits = {
  connectionsPerAddress: Number.POSITIVE_INFINITY,
  packetsPerConnection: endless,
  handshakesPerConnection: endless,
  packetsPerSocket: endless,
  unknownEventsPerSocket: endless,
  labMessagesPerPerson: endless,
  labDeliveries: endless,
}

/** The limits with single ones replaced; `off` lifts all of them. */
export const socketLimits = (settings: Partial<SocketLimits> | 'off' = {}): SocketLimits =>
  settings === 'off' ? noLimits : { ...defaultLimits, ...settings }
