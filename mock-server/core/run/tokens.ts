import { hmac as createHmac } from '@noble/hashes/hmac.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A random text of `bytes` bytes in base64url. */
export function randomToken(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

// Not the platform's `crypto.subtle`: it hands each hash to another thread, which takes far longer than hashing a short text.

/** HMAC-SHA-256 of a text in hexadecimal digits. */
export const hmac = (key: string, text: string): string =>
  bytesToHex(createHmac(hash, utf8ToBytes(key), utf8ToBytes(text)))

/** SHA-256 of a text in hexadecimal digits. */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)))
