import { describe, expect, it } from 'vitest'
import { sha1 } from '#app/devtools/lab/frames/sha1.ts'
import { BadFrame, decodeFrame, encodeFrame, type Frame } from '#app/devtools/lab/frames/web-socket-frame.ts'
import { newWebSocketKey, webSocketAccept } from '#app/devtools/lab/frames/web-socket-key.ts'

const bytes = (hex: string) => Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16))
const hex = (some: Uint8Array) => Array.from(some, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
const text = (value: string) => new TextEncoder().encode(value)
const key = bytes('37 fa 21 3d')

describe('SHA-1, by the examples of RFC 3174 §7.3', () => {
  it.each([
    ['', 'da 39 a3 ee 5e 6b 4b 0d 32 55 bf ef 95 60 18 90 af d8 07 09'],
    ['abc', 'a9 99 3e 36 47 06 81 6a ba 3e 25 71 78 50 c2 6c 9c d0 d8 9d'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '84 98 3e 44 1c 3b d2 6e ba ae 4a a1 f9 51 29 e5 e5 46 70 f1',
    ],
    ['01234567'.repeat(80), 'de a3 56 a2 cd dd 90 c7 a7 ec ed c5 eb b5 63 93 4f 46 04 52'],
  ])('of "%s"', (message, digest) => expect(hex(sha1(text(message)))).toBe(digest))
})

describe('the handshake', () => {
  it('accepts the key of RFC 6455 §1.3 as it says', () => {
    expect(webSocketAccept('dGhlIHNhbXBsZSBub25jZQ==')).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')
  })
  it('has a key of 16 bytes, another each time', () => {
    expect(atob(newWebSocketKey())).toHaveLength(16)
    expect(newWebSocketKey()).not.toBe(newWebSocketKey())
  })
})

/** RFC 6455 §5.7. */
const examples: [string, string, Frame][] = [
  [
    'an unmasked text',
    '81 05 48 65 6c 6c 6f',
    { fin: true, opcode: 'text', maskingKey: undefined, payload: text('Hello') },
  ],
  [
    'a masked text',
    '81 85 37 fa 21 3d 7f 9f 4d 51 58',
    { fin: true, opcode: 'text', maskingKey: key, payload: text('Hello') },
  ],
  [
    'the first of two fragments',
    '01 03 48 65 6c',
    { fin: false, opcode: 'text', maskingKey: undefined, payload: text('Hel') },
  ],
  [
    'the second of them',
    '80 02 6c 6f',
    { fin: true, opcode: 'continuation', maskingKey: undefined, payload: text('lo') },
  ],
  ['a ping', '89 05 48 65 6c 6c 6f', { fin: true, opcode: 'ping', maskingKey: undefined, payload: text('Hello') }],
  [
    'a masked pong',
    '8a 85 37 fa 21 3d 7f 9f 4d 51 58',
    { fin: true, opcode: 'pong', maskingKey: key, payload: text('Hello') },
  ],
]

describe('frames, by the examples of RFC 6455 §5.7', () => {
  it.each(examples)('%s', (_, wire, frame) => {
    expect(hex(encodeFrame(frame))).toBe(wire)
    expect(decodeFrame(bytes(wire)).frame).toEqual(frame)
  })

  it.each([
    [256, '82 7e 01 00'],
    [65_536, '82 7f 00 00 00 00 00 01 00 00'],
  ])('%i bytes of binary data', (length, head) => {
    const frame: Frame = {
      fin: true,
      opcode: 'binary',
      maskingKey: undefined,
      payload: new Uint8Array(length).map((_, index) => index),
    }
    const wire = encodeFrame(frame)
    expect(hex(wire.slice(0, head.split(' ').length))).toBe(head)
    expect(decodeFrame(wire).frame).toEqual(frame)
  })
})

it.each([0, 1, 125, 126, 127, 65_535, 65_536])('%i bytes come back as they went, masked too', (length) => {
  const payload = new Uint8Array(length).map((_, index) => index * 7)
  for (const maskingKey of [undefined, key]) {
    const frame: Frame = { fin: true, opcode: 'binary', maskingKey, payload }
    const { frame: read, parts } = decodeFrame(encodeFrame(frame))
    expect(read).toEqual(frame)
    expect(parts.map(({ name }) => name)).toEqual([
      'flags',
      'length',
      ...(maskingKey ? ['maskingKey'] : []),
      ...(length > 0 ? ['payload'] : []),
    ])
    expect(parts.reduce((at, part) => (expect(part.from).toBe(at), at + part.bytes.length), 0)).toBe(
      encodeFrame(frame).length,
    )
  }
})

it.each([
  ['81', 'short'],
  ['81 05 48', 'short'],
  ['81 85 37 fa 21', 'short'],
  ['81 7e 01', 'short'],
  ['81 02 48 65 6c', 'long'],
  ['c1 01 48', 'reservedBits'],
  ['83 01 48', 'unknownOpcode'],
  ['89 7e 00 7e', 'longControl'],
  ['09 01 48', 'brokenControl'],
  ['81 7e 00 7d', 'longWay'],
  ['81 7f 00 00 00 00 00 00 ff ff', 'longWay'],
])('%s is no frame: %s', (wire, code) => {
  expect(() => decodeFrame(bytes(wire))).toThrow(new BadFrame(code as BadFrame['code']))
})
