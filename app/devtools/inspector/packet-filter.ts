import { foldText } from '#app/contract/text.ts'
import type { LoggedPacket } from './packet-log.ts'

export interface PacketFilter {
  text: string
  /** Empty: all of them. */
  namespace: string
  direction: LoggedPacket['direction'] | 'both'
}

export const noFilter: PacketFilter = { text: '', namespace: '', direction: 'both' }

/** A packet's data as one line of JSON; what JSON can't say, such as bytes, is named by its kind. */
export const dataText = ({ data }: LoggedPacket): string =>
  data === undefined ? '' : JSON.stringify(data, (_, value: unknown) => (isBytes(value) ? '[bytes]' : value))

const isBytes = (value: unknown) => value instanceof ArrayBuffer || ArrayBuffer.isView(value) || value instanceof Blob

export function filterPackets(packets: readonly LoggedPacket[], filter: PacketFilter): LoggedPacket[] {
  const text = foldText(filter.text).trim()
  return packets.filter(
    (packet) =>
      (filter.namespace === '' || packet.namespace === filter.namespace) &&
      (filter.direction === 'both' || packet.direction === filter.direction) &&
      (text === '' || foldText(`${packet.type} ${packet.name} ${dataText(packet)}`).includes(text)),
  )
}
