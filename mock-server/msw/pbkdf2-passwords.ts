import { bytesToHex } from '@noble/hashes/utils.js'
import type { Passwords } from '#mock-server/core/account/passwords.ts'

const iterations = 100_000

/**
 * PBKDF2 (RFC 8018) by Web Crypto, which every browser has and which does not block the page. It is for the demo in the visitor's
 * own browser; the server uses argon2id.
 */
export const pbkdf2Passwords: Passwords = {
  async hash(password) {
    const salt = bytesToHex(crypto.getRandomValues(new Uint8Array(16)))
    return `${salt}:${await derive(password, salt)}`
  },
  async verify(hash, password) {
    const [salt = '', derived] = hash.split(':')
    return (await derive(password, salt)) === derived
  },
}

async function derive(password: string, salt: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(password), 'PBKDF2', false, ['deriveBits'])
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations }
  return bytesToHex(new Uint8Array(await crypto.subtle.deriveBits(settings, key, 256)))
}
