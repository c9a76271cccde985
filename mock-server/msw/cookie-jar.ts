/** Where a door that sees no browser cookies keeps the session's: memory in tests, `sessionStorage` in a tab. */
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
