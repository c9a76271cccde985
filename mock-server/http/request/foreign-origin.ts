import type { IncomingMessage } from 'node:http'

/**
 * Whether a browser sends the request for a page that is not the shop's (CSRF). `publicOrigin` is the shop's own origin; where
 * it isn't known, a page of the same host as the request's is the shop's. Programs that aren't browsers send neither header and pass.
 */
export function isForeign({ headers }: IncomingMessage, publicOrigin: string | undefined): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = headers
  if (origin === undefined) return false
  if (publicOrigin !== undefined) return origin !== publicOrigin
  // A sandboxed page's origin is "null".
  return !URL.canParse(origin) || new URL(origin).host !== headers.host
}
