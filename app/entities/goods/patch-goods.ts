import type { InfiniteData } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'

/** Changes one product; returns the same object if nothing changes. */
type Change = (goods: Goods) => Goods

export const patchList = (list: readonly Goods[], change: Change): readonly Goods[] => mapKeeping(list, change)

/** Copies only the pages with a changed product: a list may be hundreds of pages long. */
export function patchPages(list: InfiniteData<GoodsListPage>, change: Change): InfiniteData<GoodsListPage> {
  const pages = mapKeeping(list.pages, (page) => {
    const goods = mapKeeping(page.goods, change)
    return goods === page.goods ? page : { ...page, goods: [...goods] }
  })
  return pages === list.pages ? list : { ...list, pages: [...pages] }
}

/** Patches lines that each hold a product, such as cart lines. */
export const patchLines = <L extends { goods: Goods }>(lines: readonly L[], change: Change): readonly L[] =>
  mapKeeping(lines, (line) => {
    const goods = change(line.goods)
    return goods === line.goods ? line : { ...line, goods }
  })
