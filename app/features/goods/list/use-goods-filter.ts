import { useLocation, useSearch } from 'wouter'
import type { GoodsSort } from '#app/contract/goods-list.ts'
import type { GoodsFilter } from '#app/entities/goods/goods.queries.ts'
import { pathTo } from '#app/shared/paths.ts'
import { useLatest } from '#app/shared/realtime/react/use-latest.ts'

/** What shoppers choose from, beside the relevance of a search, which is what they get without a choice. */
export const goodsSorts = ['newest', 'popular', 'price_asc', 'price_desc'] as const satisfies GoodsSort[]

interface GoodsView extends GoodsFilter {
  /** How many pages of the list are shown. */
  pages: number
}

/** What the query string of the list's address asks for. */
export function goodsFilterOf(queryString: string): GoodsView {
  const search = new URLSearchParams(queryString)
  const number = (name: string) => Number(search.get(name)) || undefined
  return {
    category: search.get('category') ?? undefined,
    q: search.get('q') ?? undefined,
    minPrice: number('minPrice'),
    maxPrice: number('maxPrice'),
    inStock: search.get('inStock') === 'true' || undefined,
    minRating: number('minRating'),
    sort: goodsSorts.find((sort) => sort === search.get('sort')),
    pages: Math.max(1, Math.min(50, Math.trunc(number('pages') ?? 1))),
  }
}

/** Whether the list leaves out products of its category and its search. */
export const isFiltered = ({ minPrice, maxPrice, inStock, minRating }: GoodsFilter): boolean =>
  (minPrice ?? maxPrice ?? inStock ?? minRating) !== undefined

/** Reads the filter, the sort order and the number of pages from the URL, and returns a function that changes them there. */
export function useGoodsFilter(): [GoodsView, (change: Partial<GoodsView>, how?: { replace: boolean }) => void] {
  const view = goodsFilterOf(useSearch())
  const [, navigate] = useLocation()
  // The newest view: a search may come later than a choice of a category.
  const change = useLatest((part: Partial<GoodsView>, how: { replace: boolean } = { replace: false }) => {
    // Another filter starts a new list at its first page.
    const { pages, ...filter } = { ...view, pages: 1, ...part }
    navigate(pathTo('goodsList', undefined, { ...filter, pages: pages === 1 ? undefined : pages }), how)
  })
  return [view, change]
}
