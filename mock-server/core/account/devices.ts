import { hmac, randomToken } from '../run/tokens.ts'

/** How many accounts one browser is known to. */
const accountsAtMost = 4

interface Account {
  user: { userId: number }
  passwordHash: string
}

/**
 * The signature of a browser's number. Its key is the stored hash of the password, which never leaves the server: no further
 * secret has to be kept, and another password makes every browser a stranger.
 */
const sign = ({ user, passwordHash }: Account, device: string) => hmac(passwordHash, `device:${user.userId}:${device}`)

/**
 * The number of a browser that has signed in to this account before ("device cookie", OWASP: Slow Down Online Guessing Attacks
 * with Device Cookies); `undefined` for a strange browser. `cookie` is what the browser keeps: `<number>.<signature>` of each
 * account, newest first, joined by `~`.
 */
export function knownDevice(account: Account, cookie: string): string | undefined {
  for (const entry of cookie.split('~', accountsAtMost)) {
    const [device = '', signature] = entry.split('.')
    if (signature === sign(account, device)) return device
  }
  return undefined
}

/** What the browser is to keep after it has signed in to this account, besides the other accounts it knows. */
export function rememberDevice(account: Account, cookie: string): string {
  const known = knownDevice(account, cookie)
  const others = cookie.split('~').filter((entry) => entry !== '' && entry.split('.')[0] !== known)
  const device = randomToken(9)
  return [`${device}.${sign(account, device)}`, ...others].slice(0, accountsAtMost).join('~')
}
