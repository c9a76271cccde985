import { sessionCookie } from '#mock-server/sockets/connection/session-cookie.ts'

/** Where an adapter that sees no browser cookies keeps the session's: memory in tests, `sessionStorage` in a tab. */
export interface CookieJar {
  get(): string | undefined
  set(value: string | undefined): void
}

export function createMemoryCookieJar(): CookieJar {
  let kept: string | undefined
  return {
    get: () => kept,
    set: (value) => {
      kept = value
    },
  }
}

/** Keeps it as long as the storage does, under the cookie's own name. */
export const createStorageCookieJar = (storage: Storage): CookieJar => ({
  get: () => storage.getItem(sessionCookie) ?? undefined,
  set: (value) => {
    if (value === undefined) storage.removeItem(sessionCookie)
    else storage.setItem(sessionCookie, value)
  },
})
