import { hmac, randomToken } from '../run/tokens.ts'

/** How old a webhook may be, and how far ahead a clock, in seconds. */
const tolerance = 5 * 60

/** The header that a webhook is signed in. */
export const signatureHeader = 'Provider-Signature'

/** The signature of a body that is sent at `now`: `t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>">`. */
export function signBody(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  return `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`)}`
}

/** Whether a body was signed with the secret, and not long ago. */
export function isSigned(secret: string, { header, body, now }: { header: string; body: string; now: Date }): boolean {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? []
  // Compared under a key that nobody knows: how long that takes says nothing about the right one.
  const once = randomToken(32)
  const isRight = hmac(once, given) === hmac(once, hmac(secret, `${seconds}.${body}`))
  return isRight && Math.abs(now.getTime() / 1000 - Number(seconds)) <= tolerance
}
