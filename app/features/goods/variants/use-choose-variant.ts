import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { GoodsInFull } from '#app/contract/goods.ts'
import type { Variant } from '#app/contract/variant.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { pathTo } from '#app/shared/paths.ts'

/**
 * Returns a function that leads to another variant of a product. It has an address of its own, in the place of the one before, so that Back leaves
 * the product. The page stays open and shows at once what the family knows; the rest is asked for.
 */
export function useChooseVariant(goods: GoodsInFull): (variant: Variant) => void {
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  return (variant) => {
    const { goodsId } = variant
    const { queryKey } = goodsQueries.byId(goodsId)
    const lead = goods.variantOf ?? goods.goodsId
    if (queryClient.getQueryData(queryKey) === undefined) {
      const { values: _, ...own } = variant
      const sibling: GoodsInFull = {
        ...goods,
        ...own,
        pictures: undefined,
        variantOf: goodsId === lead ? undefined : lead,
      }
      queryClient.setQueryData(queryKey, sibling, { updatedAt: 0 })
    }
    navigate(pathTo('goods', { goodsId }), { replace: true, state: pathTo('goods', { goodsId: lead }) })
  }
}
