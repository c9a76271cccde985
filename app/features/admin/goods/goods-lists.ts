import type { InfiniteData } from '@tanstack/react-query'
import type { Goods, GoodsPage } from '#app/contract/goods.ts'

/** A cached list with each of its goods as `change` has it. */
export const withGoods = (
  pages: InfiniteData<GoodsPage>,
  change: (goods: Goods) => Goods,
): InfiniteData<GoodsPage> => ({
  ...pages,
  pages: pages.pages.map((page) => ({ ...page, goods: page.goods.map(change) })),
})
