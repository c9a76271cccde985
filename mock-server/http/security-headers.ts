import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Requests } from './request/requests.ts'

const halfAYear = 15_768_000

/** Security headers: pages load everything from the shop itself, and no string becomes script. */
export function securityHeaders(requests: Requests): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          // Includes WebSockets of the same host.
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          fontSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          requireTrustedTypesFor: ["'script'"],
          // app/shell/register-service-worker.ts: one address; app/features/goods/page/product-data.tsx: data.
          trustedTypes: ['service-worker', 'product-data'],
        },
      },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      strictTransportSecurity: false,
      xFrameOptions: { action: 'deny' },
    }),
    (request, response, next) => {
      if (requests.clientOf(request).https) response.setHeader('Strict-Transport-Security', `max-age=${halfAYear}`)
      next()
    },
  ]
}
