import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { TLSSocket } from 'node:tls'

export interface Client {
  /** What limits count by: see `subscriberOf`. */
  address: string
  https: boolean
}

/**
 * Finds out who sent a request. `proxies` is how many reverse proxies are in front of this server. Each appended the address it
 * saw to `X-Forwarded-For`; entries further left were written by the client and can't be trusted.
 */
export function clientOfRequest(request: IncomingMessage, proxies: number): Client {
  const seen = [...listOf(request.headers['x-forwarded-for']), request.socket.remoteAddress ?? '']
  const address = seen.at(-1 - Math.min(proxies, seen.length - 1)) ?? ''
  const scheme = proxies > 0 ? listOf(request.headers['x-forwarded-proto']).at(-1) : undefined
  return {
    // A dual-stack socket shows IPv4 clients as `::ffff:1.2.3.4`.
    address: subscriberOf(address.replace(/^::ffff:(?=\d+\.)/, '')),
    https: scheme === undefined ? request.socket instanceof TLSSocket : scheme === 'https',
  }
}

/** An IPv6 subscriber has at least a /64 (RFC 6177), so all addresses of a /64 count as one. */
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
