import type { IncomingHttpHeaders } from 'node:http'

/** Of a longer `Forwarded` the end is read: trusted proxies append. */
const longest = 2000

/** What reverse proxies wrote about a request, each entry by one of them, the nearest proxy last. */
export interface Forwarded {
  for: string[]
  proto: string[]
  host: string[]
}

/**
 * Reads `X-Forwarded-*`, or `Forwarded` (RFC 7239) where no proxy wrote those. A proxy that writes `Forwarded` must remove the
 * others, as it must remove a client's `Forwarded`.
 */
export function readForwarded(headers: IncomingHttpHeaders): Forwarded {
  const old = {
    for: listOf(headers['x-forwarded-for']),
    proto: listOf(headers['x-forwarded-proto']),
    host: listOf(headers['x-forwarded-host']),
  }
  if (old.for.length + old.proto.length + old.host.length > 0) return old
  const elements = split((headers.forwarded ?? '').slice(-longest), ',').map(
    (element) =>
      new Map(
        split(element, ';').map((pair) => {
          const [name = '', value = ''] = pair.split(/=(.*)/s)
          return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
        }),
      ),
  )
  const all = (name: string) => elements.map((element) => element.get(name) ?? '')
  return { for: all('for'), proto: all('proto'), host: all('host') }
}

/** Splits a list whose quoted texts may hold the separator. */
const split = (text: string, separator: ',' | ';'): string[] =>
  text.match(new RegExp(`(?:"(?:[^"\\\\]|\\\\.)*"|[^"${separator}])+`, 'g')) ?? []

function listOf(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  return text === '' ? [] : text.split(',').map((part) => part.trim())
}
