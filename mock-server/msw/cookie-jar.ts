import { sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'

/** Keeps the session cookie for an adapter that can't use the browser's: in memory in tests, in `sessionStorage` in a tab. */
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

/** Keeps it in a storage under the cookie's name. */
export const createStorageCookieJar = (storage: Storage): CookieJar => ({
  get: () => storage.getItem(sessionCookie) ?? undefined,
  set: (value) => {
    if (value === undefined) storage.removeItem(sessionCookie)
    else storage.setItem(sessionCookie, value)
  },
})
