import type { QueryClient } from '@tanstack/react-query'
import { pageNames, pagePattern } from '#app/contract/paths.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { preloadPage } from './routes.tsx'

/** Loads the code and data of the page at a path in advance. Errors are ignored, because the page itself will report them. */
export async function preloadPath(path: string, queryClient: QueryClient): Promise<void> {
  const name = pageNames.find((page) => pagePattern(page).test(path))
  const [, goodsId] = pagePattern('goods').exec(path) ?? []
  await Promise.all([
    name && preloadPage(name),
    goodsId && queryClient.prefetchQuery(goodsQueries.byId(Number(goodsId))),
  ])
}
