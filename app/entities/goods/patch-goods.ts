import type { InfiniteData } from '@tanstack/react-query'
import type { Goods, GoodsListPage } from '#app/contract/goods.ts'

/** Changes one product; returns the same object if nothing changes. */
type Change = (goods: Goods) => Goods

/** Returns the same array if no item changes, so that React does not render again. */
function mapKeeping<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}

export const patchList = (list: readonly Goods[], change: Change): readonly Goods[] => mapKeeping(list, change)

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
