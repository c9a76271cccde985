import * as v from 'valibot'
import { Goods } from './goods.ts'
import { Quantity } from './primitives.ts'

export const CartLine = v.object({ quantity: Quantity, goods: Goods })
export type CartLine = v.InferOutput<typeof CartLine>

/** The account's cart in the order in which its lines were added. */
export const Cart = v.object({ cart: v.array(CartLine) })
export type Cart = v.InferOutput<typeof Cart>
