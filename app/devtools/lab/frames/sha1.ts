const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by))

/** The mixing functions and constants of the 80 rounds, each for 20 rounds. */
const mixes: readonly [mix: (b: number, c: number, d: number) => number, constant: number][] = [
  [(b, c, d) => (b & c) | (~b & d), 0x5a827999],
  [(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
  [(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
  [(b, c, d) => b ^ c ^ d, 0xca62c1d6],
]

/**
 * SHA-1 (RFC 3174), only for a WebSocket's handshake, where it protects nothing. Hand-written, because browsers have no
 * `crypto.subtle` over plain http in a local network.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const blocks = Math.ceil((message.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const input = new DataView(padded.buffer)
  input.setBigUint64(padded.length - 8, BigInt(message.length) * 8n)

  const hash = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const words = new Uint32Array(80)
  const word = (at: number) => words[at] ?? 0
  for (let block = 0; block < blocks; block += 1) {
    for (let t = 0; t < 80; t += 1)
      words[t] =
        t < 16
          ? input.getUint32(block * 64 + t * 4)
          : rotate(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1)
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash
    for (let t = 0; t < 80; t += 1) {
      const [mix, constant] = mixes[Math.floor(t / 20)] ?? [() => 0, 0]
      const next = (rotate(a, 5) + mix(b, c, d) + e + word(t) + constant) | 0
      ;[e, d, c, b, a] = [d, c, rotate(b, 30), a, next]
    }
    for (const [at, value] of [a, b, c, d, e].entries()) hash[at] = (hash[at] ?? 0) + value
  }
  const digest = new DataView(new ArrayBuffer(20))
  for (const [at, value] of hash.entries()) digest.setUint32(at * 4, value)
  return new Uint8Array(digest.buffer)
}
