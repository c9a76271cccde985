import { isIPv4, isIPv6 } from 'node:net'

/**
 * What limits count a caller by: the address that a proxy or the connection names, without port, brackets or zone. Proxies write
 * `203.0.113.7:50001` and `[2001:db8::1]:443`, too (RFC 7239, 6).
 */
export function clientAddress(named: string): string {
  const [, bracketed, plain = ''] = /^"?(?:\[([^\]]*)\](?::\w+)?|([^"]*))"?$/.exec(named.trim()) ?? []
  const address = (bracketed ?? plain).replace(/%.*$/, '')
  const [withoutPort = ''] = address.split(':', 1)
  if (isIPv4(withoutPort)) return withoutPort
  return isIPv6(address) ? subscriberOf(address) : address
}

/** An IPv6 subscriber has at least a /64 (RFC 6177), so all addresses of a /64 count as one. */
function subscriberOf(address: string): string {
  const groups = groupsOf(address)
  // A dual-stack socket shows IPv4 clients as `::ffff:1.2.3.4` (RFC 4291, 2.5.5.2).
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    const bytes = groups
      .slice(6)
      .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    return bytes.join('.')
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** The eight groups of an IPv6 address in the form that URLs have, so that every way to write an address counts as one. */
function groupsOf(address: string): string[] {
  const [head = [], tail = []] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail]
}
