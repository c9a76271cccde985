import type { Request } from 'express'
import { clientOfRequest } from './client-of-request.ts'

export interface OriginOptions {
  publicOrigin: string | undefined
  proxies: number
}

/** The shop's origin for absolute links: as configured, or as the client requested it. */
export function originOfRequest(request: Request, { publicOrigin, proxies }: OriginOptions): string {
  if (publicOrigin !== undefined) return publicOrigin
  const named = `${clientOfRequest(request, proxies).https ? 'https' : 'http'}://${request.headers.host ?? ''}`
  return URL.canParse(named) ? new URL(named).origin : ''
}
