/**
 * In place of engine.io-parser's packets, which may be binary too: those of the shop are text.
 * See https://socket.io/docs/v4/engine-io-protocol/#packet-encoding: the type's number, then what it carries.
 */
const types = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop']

interface Packet {
  type: string
  data?: string
}

export function encodePacket({ type, data = '' }: Packet, _binary: boolean, callback: (encoded: string) => void): void {
  callback(types.indexOf(type) + data)
}

export function decodePacket(encoded: unknown): Packet {
  const [digit = ''] = String(encoded)
  const type = types[Number(digit)]
  return type === undefined ? { type: 'error', data: 'parser error' } : { type, data: String(encoded).slice(1) }
}

/** For WebTransport, which the shop does not speak. */
export const encodePacketToBinary = undefined
