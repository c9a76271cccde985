import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'

/**
 * The products of each loaded page, each once: between two pages a product may have moved, such as in the list of the best-selling
 * ones when somebody buys. A page that repeats none is the array as it is cached, so that a change of another page doesn't render it.
 */
export function goodsByPage(list: { pages: readonly GoodsListPage[] }): readonly (readonly Goods[])[] {
  const known = new Set<number>()
  return list.pages.map(({ goods }) => {
    const added = goods.filter(({ goodsId }) => !known.has(goodsId))
    for (const { goodsId } of goods) known.add(goodsId)
    return added.length === goods.length ? goods : added
  })
}
