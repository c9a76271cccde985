import { type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { wishesQueries } from '../wishes.queries.ts'
import type { WishListView } from './wish-list.tsx'

/** The account's wishlist, page by page. */
export function useAccountWishes(enabled: boolean): WishListView {
  const queryClient = useQueryClient()
  const list = useInfiniteQuery({ ...wishesQueries.list(), enabled })
  const { data, error, refetch } = list
  useEffect(() => () => forgetRemoved(queryClient), [queryClient])
  const goods = useMemo(() => data?.pages.flatMap((page) => page.goods), [data])
  return { goods, error, refetch: () => void refetch(), more: list }
}

/** What was removed stays on the page until the shopper leaves. */
function forgetRemoved(queryClient: QueryClient): void {
  const ids = queryClient.getQueryData(wishesQueries.ids().queryKey)
  if (!ids) return
  queryClient.setQueryData(wishesQueries.list().queryKey, (list) => {
    if (!list) return undefined
    const pages = list.pages.map((page) => ({
      ...page,
      goods: page.goods.filter(({ goodsId }) => ids.includes(goodsId)),
    }))
    return { ...list, pages }
  })
}
