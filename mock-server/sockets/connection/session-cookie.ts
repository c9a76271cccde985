/** The cookie in which a browser holds its session. */
export const sessionCookie = 'jangteo_session'

/** The session's token in a `Cookie` header (RFC 6265), or `undefined`. */
export function readSessionCookie(header: string | undefined): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2)
    if (name?.trim() === sessionCookie && value) return value.trim()
  }
  return undefined
}
