import { useLocation, useSearch } from 'wouter'
import { pathTo } from '#app/shared/paths.ts'
import { useLatest } from '#app/shared/realtime/react/use-latest.ts'

/** The admin's state in the URL, so that links and Back restore it. Setting a value to `undefined` removes it. */
export function useAdminSearch(): [
  URLSearchParams,
  (change: Readonly<Record<string, string | undefined>>, how?: { replace: boolean }) => void,
] {
  const search = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  // The newest state: a search may come later than another choice.
  const change = useLatest(
    (part: Readonly<Record<string, string | undefined>>, how: { replace: boolean } = { replace: true }) =>
      navigate(pathTo('admin', undefined, { ...Object.fromEntries(search), ...part }), how),
  )
  return [search, change]
}
