import type { QueryClient } from '@tanstack/react-query'
import { pageNames, pagePattern } from '#app/contract/paths.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { preloadPage } from './routes.tsx'

/** Loads the page at a path, and its goods, before it is shown. Where that fails, the page itself says so. */
export async function preloadPath(path: string, queryClient: QueryClient): Promise<void> {
  const name = pageNames.find((page) => pagePattern(page).test(path))
  const [, goodsId] = pagePattern('goods').exec(path) ?? []
  await Promise.all([
    name && preloadPage(name),
    goodsId && queryClient.prefetchQuery(goodsQueries.byId(Number(goodsId))),
  ])
}
