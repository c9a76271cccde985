/**
 * In place of socket.io-parser's attachments: the shop's events are JSON, in both directions. A packet with attachments would be
 * a broken one, and ends the connection as any other that can't be read.
 */
export const hasBinary = () => false
export const isBinary = () => false
export const deconstructPacket = (packet: object) => ({ packet, buffers: [] })
export function reconstructPacket(): never {
  throw new Error('binary packet')
}
