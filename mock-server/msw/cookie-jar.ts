import { sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'

/**
 * Keeps cookies for an adapter that can't use the browser's, in memory in tests and in `sessionStorage` in a tab: that of the session,
 * and others by their names.
 */
export interface CookieJar {
  get(name?: string): string | undefined
  set(value: string | undefined, name?: string): void
}

export function createMemoryCookieJar(): CookieJar {
  const kept = new Map<string, string | undefined>()
  return {
    get: (name = sessionCookie) => kept.get(name),
    set: (value, name = sessionCookie) => void kept.set(name, value),
  }
}

/** Keeps them in a storage under the cookies' names. */
export const createStorageCookieJar = (storage: Storage): CookieJar => ({
  get: (name = sessionCookie) => storage.getItem(name) ?? undefined,
  set: (value, name = sessionCookie) => {
    if (value === undefined) storage.removeItem(name)
    else storage.setItem(name, value)
  },
})
