import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { useGuestWishes } from '../guest/use-guest-wishes.ts'
import type { WishListView } from './wish-list.tsx'

/** How many products are loaded at once: each is a call. */
const PAGE_SIZE = 20

/** The guest's wishlist. The browser keeps the numbers of its products; they are loaded when they are shown. */
export function useGuestWishList(enabled: boolean): WishListView {
  const wishes = useGuestWishes()
  const ids = useStoredValue(wishes)
  const [pages, setPages] = useState(1)
  // What was removed stays on the page until the shopper leaves.
  const [before, setBefore] = useState(ids)
  if (ids.some((goodsId) => !before.includes(goodsId))) setBefore([...new Set([...ids, ...before])])
  const shown = enabled ? before.slice(0, pages * PAGE_SIZE) : []
  const queries = useQueries({ queries: shown.map((goodsId) => goodsQueries.byId(goodsId)) })

  const isGone = (error: Error | null) => isApiError(error, 'goods_not_found')
  const gone = shown.filter((_, index) => isGone(queries[index]?.error ?? null)).join()
  useEffect(() => {
    const goneIds = gone.split(',').map(Number)
    if (gone !== '') wishes.update((kept) => kept.filter((goodsId) => !goneIds.includes(goodsId)))
  }, [gone, wishes])

  const missing = queries.filter(({ data, error }) => !data && !isGone(error))
  const refetch = () => missing.forEach((query) => void query.refetch())
  const goods = queries.flatMap(({ data }) => data ?? [])
  return {
    goods: missing.length > 0 && goods.length === 0 ? undefined : goods,
    error: missing.find((query) => query.error)?.error ?? null,
    refetch,
    more: {
      hasNextPage: before.length > shown.length,
      isFetchingNextPage: missing.some((query) => query.isFetching),
      isFetchNextPageError: missing.some((query) => query.error),
      error: missing.find((query) => query.error)?.error ?? null,
      fetchNextPage: () => {
        setPages(pages + 1)
        return Promise.resolve()
      },
    },
  }
}
