import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FilterCounts, FilterCountsQuery } from '#app/contract/goods-list.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { call } from '#app/shared/api/call.ts'

/** How old (ms) counts may be when they are asked for again. */
const FRESH_MS = 10_000

/** How long (ms) after the last change the counts are asked for: somebody may type a price. */
const SETTLES_MS = 250

/** How many products each choice leaves with these filters. */
export function useFilterCounts(filter: FilterCountsQuery): FilterCounts | undefined {
  const [settled, setSettled] = useState(filter)
  useEffect(() => {
    const timer = setTimeout(
      () => setSettled((before) => (JSON.stringify(before) === JSON.stringify(filter) ? before : filter)),
      SETTLES_MS,
    )
    return () => clearTimeout(timer)
  }, [filter])
  const { data } = useQuery({
    // Below the categories, so that whatever outdates these outdates the counts.
    queryKey: [...goodsQueries.categories().queryKey, 'counts', settled],
    queryFn: ({ signal }) => call('countFilters', { query: settled }, { signal }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  })
  return data
}
