import type { IncomingMessage } from 'node:http'

/**
 * Whether a browser sends the request from a page of another site (CSRF). `publicOrigin` is the shop's own origin; without it,
 * pages of the request's host are the shop's. Programs that are not browsers send neither header and pass.
 */
export function isForeign(
  { headers }: Pick<IncomingMessage, 'headers'>,
  publicOrigin: string | undefined,
  host = headers.host ?? '',
): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = headers
  if (origin === undefined) return false
  if (publicOrigin !== undefined) return origin !== publicOrigin
  // The origin of a sandboxed page is "null".
  return !URL.canParse(origin) || plainHost(new URL(origin).host) !== plainHost(host)
}

/** Without the port of http or https, which browsers leave out and some proxies add. */
const plainHost = (host: string) => host.toLowerCase().replace(/:(80|443)$/, '')
