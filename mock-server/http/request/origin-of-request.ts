import type { Request } from 'express'
import { clientOfRequest } from './client-of-request.ts'

export interface OriginOptions {
  publicOrigin: string | undefined
  proxies: number
}

/** The shop's own origin for links that have to be absolute: as configured, else as the client names it. */
export function originOfRequest(request: Request, { publicOrigin, proxies }: OriginOptions): string {
  if (publicOrigin !== undefined) return publicOrigin
  const named = `${clientOfRequest(request, proxies).https ? 'https' : 'http'}://${request.headers.host ?? ''}`
  return URL.canParse(named) ? new URL(named).origin : ''
}
