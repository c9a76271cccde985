import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Goods, GoodsPage, StockChange } from '#app/contract/goods.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/link-queries.ts'
import { goodsQueries } from './goods.queries.ts'

type Changes = readonly (readonly [StockChange])[]

/** Shows each change of stock in lists and on goods pages at once; after a gap they are fetched anew. */
export function useGoodsLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    const release = realtime.acquire()
    const unlink = linkQueries(realtime, queryClient, {
      STOCK_CHANGED: [
        { queryKey: goodsQueries.lists(), patch: patchList },
        { queryKey: goodsQueries.ones(), patch: patchGoods },
      ],
    })
    return () => {
      unlink()
      release()
    }
  }, [realtime, queryClient])
}

/** The same object where nothing differs, so that nothing is drawn anew. Absolute values: twice is as good as once. */
function patchGoods(goods: Goods, changes: Changes): Goods {
  const [change] = changes.findLast(([{ goodsId }]) => goodsId === goods.goodsId) ?? []
  if (!change || (change.stock === goods.stock && change.sold === goods.sold)) return goods
  return { ...goods, stock: change.stock, sold: change.sold }
}

function patchList(list: InfiniteData<GoodsPage>, changes: Changes): InfiniteData<GoodsPage> {
  const pages = list.pages.map((page) => {
    const goods = page.goods.map((one) => patchGoods(one, changes))
    return goods.every((one, index) => one === page.goods[index]) ? page : { ...page, goods }
  })
  return pages.every((page, index) => page === list.pages[index]) ? list : { ...list, pages }
}
