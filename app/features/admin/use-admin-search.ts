import { useLocation, useSearch } from 'wouter'
import { pathTo } from '#app/shared/paths.ts'

/** The admin's state in the URL, so that links and Back restore it. Setting a value to `undefined` removes it. */
export function useAdminSearch(): [
  URLSearchParams,
  (change: Readonly<Record<string, string | undefined>>, how?: { replace: boolean }) => void,
] {
  const search = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  return [
    search,
    (change, how = { replace: true }) => {
      // Read the address anew: a search may come later than another choice.
      const now = Object.fromEntries(new URLSearchParams(location.search))
      navigate(pathTo('admin', undefined, { ...now, ...change }), how)
    },
  ]
}
