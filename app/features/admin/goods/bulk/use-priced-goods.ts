import { useQueries } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import type { PricedGoods } from './use-change-prices.ts'

/** The products with their prices, and in the place of one in several variants all of these; `undefined` until they are known. */
export function usePricedGoods(goods: readonly Goods[]) {
  const families = goods.filter(({ family }) => family)
  const answers = useQueries({ queries: families.map(({ goodsId }) => goodsQueries.byId(goodsId)) })
  const variantsOf = new Map(answers.flatMap(({ data }) => (data ? [[data.goodsId, data.variants?.list]] : [])))
  const complete = answers.every(({ data }) => data !== undefined)
  return {
    priced: complete
      ? goods.flatMap((one): PricedGoods[] =>
          (variantsOf.get(one.goodsId) ?? [one]).map(({ goodsId, name, nameEn, price }) => ({
            goodsId,
            listedId: one.goodsId,
            name,
            nameEn,
            price,
          })),
        )
      : undefined,
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of answers) if (error) void refetch()
    },
  }
}
