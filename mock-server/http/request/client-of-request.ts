import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { TLSSocket } from 'node:tls'

export interface Client {
  /** Limits are counted by it: one subscriber's, see `subscriberOf`. */
  address: string
  https: boolean
}

/**
 * Who sends a request. `proxies` is how many reverse proxies stand before this server: each appended the address it saw to
 * `X-Forwarded-For`, and what is further left than theirs was written by the client and proves nothing.
 */
export function clientOfRequest(request: IncomingMessage, proxies: number): Client {
  const seen = [...listOf(request.headers['x-forwarded-for']), request.socket.remoteAddress ?? '']
  const address = seen.at(-1 - Math.min(proxies, seen.length - 1)) ?? ''
  const scheme = proxies > 0 ? listOf(request.headers['x-forwarded-proto']).at(-1) : undefined
  return {
    // An IPv4 client of a dual-stack socket.
    address: subscriberOf(address.replace(/^::ffff:(?=\d+\.)/, '')),
    https: scheme === undefined ? request.socket instanceof TLSSocket : scheme === 'https',
  }
}

/** Whoever has IPv6 has a /64 at least (RFC 6177), 2^64 addresses: they count as one. */
function subscriberOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`
}

function listOf(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  return text === '' ? [] : text.split(',').map((part) => part.trim())
}
