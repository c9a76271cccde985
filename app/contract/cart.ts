import * as v from 'valibot'
import { Goods } from './goods.ts'
import { GoodsId, Quantity } from './primitives.ts'

export const CartLine = v.object({ quantity: Quantity, goods: Goods })
export type CartLine = v.InferOutput<typeof CartLine>

/** The account's cart; its lines are in the order in which they were added. */
export const Cart = v.object({ cart: v.array(CartLine) })
export type Cart = v.InferOutput<typeof Cart>

/** The whole cart of an account, sent after a change in any of its tabs. */
export const CartChange = v.object({ lines: v.array(v.object({ goodsId: GoodsId, quantity: Quantity })) })
export type CartChange = v.InferOutput<typeof CartChange>
