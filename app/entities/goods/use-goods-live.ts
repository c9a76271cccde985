import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Goods, type GoodsChanged, type StockChange, withChange, withStock } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { goodsQueries } from './goods.queries.ts'
import { patchList, patchPages } from './patch-goods.ts'

/** The shortest time (ms) between two refetches of the lists. */
const ASK_MS = 5_000

/** Everybody hears of a new product at once: within how many ms they ask for it. */
const SPREAD_MS = 2_000

/** Whether the event does not say what the product is now. */
const isUnknown = ({ goods }: GoodsChanged): boolean => goods === undefined

type Batch<T> = readonly (readonly [T])[]

/** The cached queries with products, and how events change the products in them. */
const patches = <T>(change: (goods: Goods, batch: Batch<T>) => Goods) => [
  {
    queryKey: goodsQueries.lists(),
    patch: (list: InfiniteData<GoodsListPage>, batch: Batch<T>) => patchPages(list, (one) => change(one, batch)),
  },
  {
    queryKey: goodsQueries.shortLists(),
    patch: (list: readonly Goods[], batch: Batch<T>) => patchList(list, (one) => change(one, batch)),
  },
  { queryKey: goodsQueries.ones(), patch: change },
]

/** Writes changes of stock, price and texts into every cached product. Other changes, and a gap in the events, refetch products. */
export function useGoodsLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    const unlinks = [
      linkQueries(realtime, queryClient, {
        STOCK_CHANGED: patches<StockChange>(withStock),
        GOODS_CHANGED: patches<GoodsChanged>(withChange),
      }),
      linkQueries(
        realtime,
        queryClient,
        {
          GOODS_CHANGED: [goodsQueries.lists(), goodsQueries.shortLists(), goodsQueries.categories().queryKey].map(
            (queryKey) => ({ queryKey, concerns: isUnknown }),
          ),
        },
        { interval: ASK_MS, spread: SPREAD_MS },
      ),
      realtime.on('GOODS_CHANGED', (batch) => {
        for (const [{ goodsId }] of batch.filter((args) => isUnknown(...args))) {
          void queryClient.invalidateQueries(goodsQueries.byId(goodsId))
        }
      }),
    ]
    return () => {
      for (const unlink of unlinks) unlink()
    }
  }, [realtime, queryClient])
}
