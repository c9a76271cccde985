import type { InfiniteData } from '@tanstack/react-query'
import type { Goods, GoodsListPage } from '#app/contract/goods.ts'

/** Changes one product; the same object says that nothing differs. */
type Change = (goods: Goods) => Goods

/** The same array where nothing differs, so that nothing is drawn again. */
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

/** Of lines with a product each, such as a cart's. */
export const patchLines = <L extends { goods: Goods }>(lines: readonly L[], change: Change): readonly L[] =>
  mapKeeping(lines, (line) => {
    const goods = change(line.goods)
    return goods === line.goods ? line : { ...line, goods }
  })
