import * as v from 'valibot'
import { GoodsId, Quantity } from './primitives.ts'

/** The whole cart of an account after a change in any of its tabs. */
export const CartChange = v.object({ lines: v.array(v.object({ goodsId: GoodsId, quantity: Quantity })) })
export type CartChange = v.InferOutput<typeof CartChange>
