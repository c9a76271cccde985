import type { Goods, GoodsListPage } from '#app/contract/goods.ts'

/**
 * The products of all loaded pages, each once: between two pages a product may have moved, such as in the list of the best-selling
 * ones when somebody buys.
 */
export const goodsOf = (list: { pages: readonly GoodsListPage[] } | undefined): Goods[] => [
  ...new Map(list?.pages.flatMap(({ goods }) => goods.map((one) => [one.goodsId, one] as const))).values(),
]
