import { pathTo } from '#app/shared/paths.ts'

/**
 * Where to go after signing in, from `?next=`. Only paths of this shop are accepted: otherwise a link to the shop could send
 * people who have just signed in to a foreign site.
 */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? ''
  // Browsers treat backslashes as slashes, and remove tabs and line breaks from addresses.
  const isOurs = /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next)
  return isOurs ? next : pathTo('goodsList')
}
