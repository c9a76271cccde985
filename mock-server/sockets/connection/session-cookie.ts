import { parseCookie } from 'cookie'

/** The cookie in which a browser holds its session. */
export const sessionCookie = 'jangteo_session'

/** The session's token in a `Cookie` header (RFC 6265), or `undefined`. */
export const readSessionCookie = (header: string | undefined): string | undefined =>
  parseCookie(header ?? '')[sessionCookie] || undefined
