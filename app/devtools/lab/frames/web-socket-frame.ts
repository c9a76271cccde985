/** The opcodes, RFC 6455 §5.2. Those from 8 on are control frames. */
export const opcodes = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const
export type Opcode = keyof typeof opcodes

export type FrameError =
  | 'short'
  | 'long'
  | 'reservedBits'
  | 'unknownOpcode'
  | 'longControl'
  | 'brokenControl'
  | 'longWay'

/** Thrown for bytes that are not a valid frame; `code` says why. */
export class BadFrame extends Error {
  override readonly name = 'BadFrame'
  readonly code: FrameError

  constructor(code: FrameError) {
    super(code)
    this.code = code
  }
}

export interface Frame {
  /** The final fragment of its message. */
  fin: boolean
  opcode: Opcode
  /** The four bytes of the masking key. Clients must mask their frames, servers must not. */
  maskingKey: Uint8Array | undefined
  payload: Uint8Array
}

/** A range of a frame's bytes and its meaning. */
export interface FramePart {
  name: 'flags' | 'length' | 'maskingKey' | 'payload'
  from: number
  bytes: Uint8Array
}

/** XORs bytes with the four bytes of the key, repeated. Applying it twice unmasks them (RFC 6455 §5.3). */
const masked = (bytes: Uint8Array, key: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => byte ^ (key[index % 4] ?? 0))

/** Encodes a frame. */
export function encodeFrame({ fin, opcode, maskingKey, payload }: Frame): Uint8Array {
  const { length } = payload
  const short = length < 126 ? length : length < 65_536 ? 126 : 127
  const extended = new DataView(new ArrayBuffer(short === 126 ? 2 : short === 127 ? 8 : 0))
  if (short === 126) extended.setUint16(0, length)
  if (short === 127) extended.setBigUint64(0, BigInt(length))
  return Uint8Array.from([
    (fin ? 0x80 : 0) | opcodes[opcode],
    (maskingKey ? 0x80 : 0) | short,
    ...new Uint8Array(extended.buffer),
    ...(maskingKey ?? []),
    ...(maskingKey ? masked(payload, maskingKey) : payload),
  ])
}

/** Decodes a frame and lists its parts. Throws `BadFrame`. */
export function decodeFrame(bytes: Uint8Array): { frame: Frame; parts: FramePart[] } {
  const [first = 0, second = 0] = bytes
  if (bytes.length < 2) throw new BadFrame('short')
  if (first & 0x70) throw new BadFrame('reservedBits')
  const opcode = (Object.keys(opcodes) as Opcode[]).find((name) => opcodes[name] === (first & 0x0f))
  if (opcode === undefined) throw new BadFrame('unknownOpcode')
  const fin = (first & 0x80) !== 0
  const short = second & 0x7f
  if (opcodes[opcode] >= 8 && short > 125) throw new BadFrame('longControl')
  if (opcodes[opcode] >= 8 && !fin) throw new BadFrame('brokenControl')

  const parts: FramePart[] = []
  let at = 0
  const take = (name: FramePart['name'], count: number): Uint8Array => {
    const part = bytes.slice(at, at + count)
    if (part.length < count) throw new BadFrame('short')
    if (count > 0) parts.push({ name, from: at, bytes: part })
    at += count
    return part
  }
  take('flags', 1)
  const size = take('length', short === 126 ? 3 : short === 127 ? 9 : 1)
  const length = lengthOf(size.slice(1), short)
  const maskingKey = second & 0x80 ? take('maskingKey', 4) : undefined
  const payload = take('payload', length)
  if (at < bytes.length) throw new BadFrame('long')
  return { frame: { fin, opcode, maskingKey, payload: maskingKey ? masked(payload, maskingKey) : payload }, parts }
}

/** Reads the payload's length, which must use the shortest encoding. */
function lengthOf(extended: Uint8Array, short: number): number {
  if (extended.length === 0) return short
  const view = new DataView(extended.buffer, extended.byteOffset)
  const length = extended.length === 2 ? view.getUint16(0) : Number(view.getBigUint64(0))
  if (length < 126 || (extended.length === 8 && length < 65_536)) throw new BadFrame('longWay')
  return length
}
