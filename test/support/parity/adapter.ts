/** What an answer did to the browser's session cookie. */
export type CookieChange = { token: string } | 'ended'

/** One way into a shop of its own: freshly seeded, with the tests' administrator and without limits. */
export interface Adapter {
  origin: string
  /** The request header that carries the session cookie: no script in a browser may set `cookie`. */
  cookieHeader: 'cookie' | 'x-cookie'
  cookieChange(response: Response): CookieChange | undefined
  /** The shop goes away, its sockets with it, and comes back with what its database knew. */
  restart(): Promise<void>
  close(): Promise<void>
}
