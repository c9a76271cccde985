import * as v from 'valibot'
import { Count, GoodsId } from './primitives.ts'

/** These goods are no longer as they were. */
export const GoodsChanged = v.object({ goodsId: GoodsId })
export type GoodsChanged = v.InferOutput<typeof GoodsChanged>

/** The stock and sales of one goods, as absolute values: hearing it twice does no harm. */
export const StockChange = v.object({ goodsId: GoodsId, stock: Count, sold: Count })
export type StockChange = v.InferOutput<typeof StockChange>

/** Goods with the newest stock that was heard of them: the same object where nothing differs, so that nothing is drawn anew. */
export function withStock<G extends StockChange>(goods: G, heard: readonly (readonly [StockChange])[]): G {
  const [change] = heard.findLast(([{ goodsId }]) => goodsId === goods.goodsId) ?? []
  if (!change || (change.stock === goods.stock && change.sold === goods.sold)) return goods
  return { ...goods, stock: change.stock, sold: change.sold }
}
