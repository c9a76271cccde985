import type { QueryClient } from '@tanstack/react-query'
import { pageNames, pagePattern } from '#app/contract/paths.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { goodsFilterOf } from '#app/features/goods/list/use-goods-filter.ts'
import { preloadPage } from './routes.tsx'

type Address = Pick<Location, 'pathname' | 'search'>

/** Loads the code and data of an address's page in advance. Errors are ignored, because the page itself will report them. */
export async function preloadPath({ pathname, search }: Address, queryClient: QueryClient): Promise<void> {
  const name = pageNames.find((page) => pagePattern(page).test(pathname))
  await Promise.all([name && preloadPage(name), loadData(pathname, search, queryClient)])
}

async function loadData(pathname: string, search: string, queryClient: QueryClient): Promise<void> {
  const [, goodsId] = pagePattern('goods').exec(pathname) ?? []
  if (goodsId) return queryClient.prefetchQuery(goodsQueries.byId(Number(goodsId)))
  if (!pagePattern('goodsList').test(pathname)) return
  const { pages: _, ...filter } = goodsFilterOf(search)
  await Promise.all([
    queryClient.prefetchInfiniteQuery(goodsQueries.list(filter)),
    queryClient.prefetchQuery(goodsQueries.categories()),
  ])
}
