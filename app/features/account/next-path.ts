import { pathTo } from '#app/shared/paths.ts'

/**
 * Where to go after signing in, from `?next=`. Only a path of this shop counts: anything else would let a link of ours lead
 * people, freshly signed in, to somebody else's page.
 */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? ''
  // Browsers read a backslash as a slash, and drop tabs and line breaks from addresses.
  const isOurs = /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next)
  return isOurs ? next : pathTo('goodsList')
}
