import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type GoodsChanged, type GoodsInFull, type StockChange, withStock } from '#app/contract/goods.ts'
import type { Variants } from '#app/contract/variant.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { goodsQueries } from './goods.queries.ts'

/** Everybody hears of a change at once: within how many ms they ask for it. */
const SPREAD_MS = 2_000

/** Shows at once which variants sell out or come back, and asks for a family of which a variant was added, changed or retired. */
export function useVariantsLive(goodsId: number, { list }: Variants): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  const family = list.map((variant) => variant.goodsId).join()
  useEffect(() => {
    const { queryKey } = goodsQueries.byId(goodsId)
    const isInFamily = ({ goodsId: changed }: GoodsChanged) => family.split(',').includes(String(changed))
    const unlinks = [
      linkQueries(realtime, queryClient, { STOCK_CHANGED: [{ queryKey: goodsQueries.ones(), patch: withStocks }] }),
      linkQueries(
        realtime,
        queryClient,
        { GOODS_CHANGED: [{ queryKey, concerns: isInFamily }] },
        { interval: SPREAD_MS, spread: SPREAD_MS },
      ),
    ]
    return () => {
      for (const unlink of unlinks) unlink()
    }
  }, [realtime, queryClient, goodsId, family])
}

function withStocks(goods: GoodsInFull, changes: readonly (readonly [StockChange])[]): GoodsInFull {
  const { variants } = goods
  if (!variants) return goods
  const list = mapKeeping(variants.list, (variant) => withStock(variant, changes))
  return list === variants.list ? goods : { ...goods, variants: { ...variants, list: [...list] } }
}
