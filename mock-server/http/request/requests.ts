import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { EndpointCall } from '#mock-server/core/backend.ts'
import {
  type CookieSite,
  deviceCookie,
  guestCookie,
  readCookieValues,
  readSessionCookies,
} from '#mock-server/sockets/connection/shop-cookies.ts'
import { type Client, clientOfRequest } from './client-of-request.ts'
import { isForeign } from './foreign-origin.ts'
import { headersOf } from './headers-of.ts'

export interface RequestsOptions {
  /** The shop's origin as browsers see it, when a proxy changes the `Host` header. */
  publicOrigin: string | undefined
  /** How many reverse proxies are in front of this server. */
  proxies: number
  log: Pick<Logger, 'warn'>
}

const forwardedNames = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded']

export type Requests = ReturnType<typeof createRequests>

/** Knows scheme, host, client address and credentials of every request, REST and sockets alike. */
export function createRequests({ publicOrigin, proxies, log }: RequestsOptions) {
  const own = publicOrigin === undefined ? undefined : new URL(publicOrigin)
  let hinted = false
  let publicHostSeen = false

  function clientOf(request: IncomingMessage): Client {
    const { headers } = request
    if (proxies === 0 && !hinted && forwardedNames.some((name) => headers[name] !== undefined)) {
      hinted = true
      log.warn('A proxy names its clients, but TRUST_PROXY is 0: all of them count as one. Set the number of proxies.')
    }
    const client = clientOfRequest(request, proxies)
    publicHostSeen ||= client.host.toLowerCase().replace(/:\d+$/, '') === own?.hostname
    // The operator knows better than a proxy behind the one that ends TLS.
    return own === undefined ? client : { ...client, https: own.protocol === 'https:' }
  }

  /** The origin that the client asked; empty when its host is no host. */
  function askedOrigin({ https, host }: Client): string {
    const named = `${https ? 'https' : 'http'}://${host}`
    return URL.canParse(named) ? new URL(named).origin : ''
  }

  function siteOf(request: IncomingMessage): CookieSite {
    const client = clientOf(request)
    const origin = publicOrigin ?? askedOrigin(client)
    return { https: client.https, port: origin === '' ? '' : new URL(origin).port }
  }

  return {
    clientOf,
    siteOf,

    /** See the function of that name. */
    isForeign: (request: IncomingMessage) => isForeign(request, publicOrigin, clientOf(request).host),

    /** The shop's origin for absolute links: as configured, or as the client requested it. */
    originOf: (request: IncomingMessage): string => publicOrigin ?? askedOrigin(clientOf(request)),

    /**
     * The configured origin, when the client asked another host than that: a second name of the shop, where nobody could sign
     * in. Some proxies replace the host by one that no browser sees, and a redirect would then lead back for ever; so only a
     * host that a proxy forwards counts, or any, once the public one has arrived.
     */
    publicOriginInstead(request: IncomingMessage): string | undefined {
      if (own === undefined) return undefined
      const client = clientOf(request)
      const asked = askedOrigin(client)
      if (asked === '' || new URL(asked).hostname === own.hostname) return undefined
      return client.hostForwarded || publicHostSeen ? own.origin : undefined
    },

    /** Who calls, as the backend wants to know it. */
    callerOf: (
      request: IncomingMessage,
    ): Pick<EndpointCall, 'headers' | 'sessionTokens' | 'device' | 'guestToken' | 'address'> => ({
      headers: headersOf(request),
      sessionTokens: readSessionCookies(request.headers.cookie, siteOf(request)),
      device: readCookieValues(request.headers.cookie, deviceCookie, siteOf(request))[0] ?? '',
      guestToken: readCookieValues(request.headers.cookie, guestCookie, siteOf(request))[0],
      address: clientOf(request).address,
    }),
  }
}
