/** Formats bytes in hexadecimal: `81 05 48`. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')

/** Parses hexadecimal digits in groups of whole bytes; `undefined` for anything else. */
export function fromHex(text: string): Uint8Array | undefined {
  const digits = text.replace(/\s+/g, '')
  if (!/^([0-9a-f]{2})*$/i.test(digits)) return undefined
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

/** Formats a byte in binary: `10000001`. */
export const toBits = (byte: number): string => byte.toString(2).padStart(8, '0')
