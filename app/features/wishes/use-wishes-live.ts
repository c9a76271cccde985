import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type GoodsChanged, type StockChange, withChange, withStock } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import type { Wishes } from '#app/contract/wish.ts'
import { patchPages } from '#app/entities/goods/patch-goods.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { wishesQueries } from './wishes.queries.ts'
import { wishesMutationKey } from './wishes-mutation-key.ts'

/** Everybody hears of a product that is gone: within how many ms those who wish for it ask for their wishlist. */
const SPREAD_MS = 1_000

/** Keeps the wishlist in sync with the account's other tabs, and with the stock and prices of its products. */
export function useWishesLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    const ids = wishesQueries.ids().queryKey
    const list = wishesQueries.list().queryKey
    const isGone = ({ goodsId, goods }: GoodsChanged) =>
      goods === undefined && (queryClient.getQueryData(ids)?.includes(goodsId) ?? false)
    const unlinks = [
      linkQueries(realtime, queryClient, {
        WISHES_CHANGED: [
          { queryKey: ids, mutationKey: wishesMutationKey, concerns: (wishes) => !isShown(queryClient, wishes) },
          { queryKey: list, concerns: (wishes) => lacksOne(queryClient, wishes) },
        ],
        STOCK_CHANGED: [
          {
            queryKey: list,
            patch: (pages: InfiniteData<GoodsListPage>, changes: readonly (readonly [StockChange])[]) =>
              patchPages(pages, (goods) => withStock(goods, changes)),
          },
        ],
        GOODS_CHANGED: [
          {
            queryKey: list,
            patch: (pages: InfiniteData<GoodsListPage>, changes: readonly (readonly [GoodsChanged])[]) =>
              patchPages(pages, (goods) => withChange(goods, changes)),
          },
        ],
      }),
      linkQueries(
        realtime,
        queryClient,
        { GOODS_CHANGED: [{ queryKey: wishesQueries.all(), mutationKey: wishesMutationKey, concerns: isGone }] },
        { spread: SPREAD_MS },
      ),
    ]
    return () => {
      for (const unlink of unlinks) unlink()
    }
  }, [realtime, queryClient])
}

const isShown = (queryClient: QueryClient, { goodsIds }: Wishes): boolean =>
  queryClient.getQueryData(wishesQueries.ids().queryKey)?.join() === goodsIds.join()

/** Whether the loaded pages lack a wish that is newer than they are. What was removed stays on them until the shopper leaves. */
function lacksOne(queryClient: QueryClient, { goodsIds: [newest] }: Wishes): boolean {
  const listed = queryClient.getQueryData(wishesQueries.list().queryKey)?.pages.flatMap(({ goods }) => goods) ?? []
  return newest !== undefined && !listed.some(({ goodsId }) => goodsId === newest)
}
