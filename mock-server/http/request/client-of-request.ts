import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import { clientAddress } from './client-address.ts'
import { readForwarded } from './forwarded.ts'

export interface Client {
  /** What limits count by. */
  address: string
  https: boolean
  /** Host and port as the client wrote them, as far as is known. */
  host: string
  /** Whether a trusted proxy named the host. */
  hostForwarded: boolean
}

/**
 * Finds out who sent a request, and to which address. `proxies` is how many reverse proxies are in front of this server. Each
 * appended what it saw; entries further left were written by the client and can't be trusted.
 */
export function clientOfRequest(request: IncomingMessage, proxies: number): Client {
  const forwarded = proxies > 0 ? readForwarded(request.headers) : { for: [], proto: [], host: [] }
  /** What the outermost trusted proxy wrote. A proxy that replaces the list leaves fewer entries. */
  const outermost = (list: readonly string[]) => list.at(-Math.min(proxies, list.length))
  const scheme = outermost(forwarded.proto)
  const host = outermost(forwarded.host)
  return {
    address: clientAddress(outermost(forwarded.for) || (request.socket.remoteAddress ?? '')),
    https: scheme ? scheme.toLowerCase() === 'https' : request.socket instanceof TLSSocket,
    host: host || (request.headers.host ?? ''),
    hostForwarded: Boolean(host),
  }
}
