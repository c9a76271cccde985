/** What an answer does to the browser's session cookie. */
export type CookieChange = { token: string } | 'ended'

/** An adapter with a shop of its own: newly seeded, with the tests' administrator and without limits. */
export interface Adapter {
  origin: string
  /** The request header for the session cookie: scripts in a browser can't set `cookie`. */
  cookieHeader: 'cookie' | 'x-cookie'
  /** The name of that cookie. */
  cookieName: string
  cookieChange(response: Response): CookieChange | undefined
  /** Restarts the shop on the same database. Its sockets close. */
  restart(): Promise<void>
  close(): Promise<void>
}
