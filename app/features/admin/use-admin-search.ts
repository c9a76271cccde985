import { useLocation, useSearch } from 'wouter'
import { pathTo } from '#app/shared/paths.ts'

/** What the admin shows, in the URL: a link shows the same, and Back returns. What is set to `undefined` leaves it. */
export function useAdminSearch(): [
  URLSearchParams,
  (change: Readonly<Record<string, string | undefined>>, how?: { replace: boolean }) => void,
] {
  const search = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  return [
    search,
    (change, how = { replace: true }) =>
      navigate(pathTo('admin', undefined, { ...Object.fromEntries(search), ...change }), how),
  ]
}
