import { useMutation, useQueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { adminQueries } from '../../admin.queries.ts'
import { runEach } from '../../selection/run-each.ts'
import { changeGoods } from '../change-goods.ts'

/** A product with its price as the administrator saw it. */
export interface PricedGoods {
  goodsId: number
  /** The product that lists show: itself, or the lead of its family. */
  listedId: number
  name: string
  nameEn: string
  price: number
}

/** A product, and what it is to cost. */
export interface PriceChange {
  goods: PricedGoods
  price: number
}

/** Changes prices, each by a call of its own, and answers which were changed, and why others were not. */
export function useChangePrices() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (changes: readonly PriceChange[]) => {
      const { done, failed } = await runEach(changes, ({ goods, price }) =>
        changeGoods(queryClient, goods.goodsId, { price, expected: { price: goods.price } }),
      )
      // What failed is outdated, and a family says the prices of all its variants.
      await queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
      return { changed: done, notChanged: failed }
    },
  })
}
