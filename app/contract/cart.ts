import * as v from 'valibot'
import { Goods } from './goods.ts'
import { MAX_QUANTITY } from './limits.ts'
import { Count, fieldError, GoodsId, Quantity } from './primitives.ts'

export const CartLine = v.object({ quantity: Quantity, goods: Goods })
export type CartLine = v.InferOutput<typeof CartLine>

/** The account's cart; its lines are in the order in which they were added. */
export const Cart = v.object({ cart: v.array(CartLine) })
export type Cart = v.InferOutput<typeof Cart>

export const CartItem = v.object({ goodsId: GoodsId, quantity: Quantity })
export type CartItem = v.InferOutput<typeof CartItem>

/**
 * What came of adding pieces: fewer than asked for where the stock or the limit of 99 ends, 0 when the cart has all of it.
 * `quantity` is how many are in the cart now.
 */
export const AddedToCart = v.object({ added: Count, quantity: Count })
export type AddedToCart = v.InferOutput<typeof AddedToCart>

/** A quantity that replaces another one; 0 stands for no line. */
const QuantityOrNone = v.pipe(
  v.number(fieldError('quantity')),
  v.safeInteger(fieldError('quantity')),
  v.minValue(0, fieldError('quantity')),
  v.maxValue(MAX_QUANTITY, fieldError('quantity')),
)

/**
 * `replaces` is what the caller knows to be in the cart: more than one quantity while a write of its own is still under way.
 * When the cart holds something else, nothing changes and the error is `cart_changed`.
 */
export const CartItemChange = v.object({
  quantity: QuantityOrNone,
  replaces: v.pipe(v.array(QuantityOrNone), v.minLength(1), v.maxLength(10)),
})
export type CartItemChange = v.InferOutput<typeof CartItemChange>

/**
 * Lines to be added to the account's cart: a guest's, or those of an earlier order. Of a product that is sold out for now one piece is
 * added, so that the shopper sees it in the cart; with `soldOut: 'skip'` none.
 */
export const MergedLines = v.object({
  items: v.pipe(v.array(CartItem), v.minLength(1), v.maxLength(200)),
  soldOut: v.optional(v.literal('skip')),
})
export type MergedLines = v.InferOutput<typeof MergedLines>

/**
 * How many products the account's cart has got; whether stock or limit cut some short; how many are no longer for sale. `short` names
 * all products of which fewer pieces were added than asked for; answers stored before there was such a list leave it out.
 */
export const MergedCart = v.object({
  moved: Count,
  capped: v.boolean(),
  gone: Count,
  short: v.optional(v.array(v.object({ goodsId: GoodsId, added: Count }))),
})
export type MergedCart = v.InferOutput<typeof MergedCart>

/** The whole cart of an account, sent after a change in any of its tabs. */
export const CartChange = v.object({ lines: v.array(CartItem) })
export type CartChange = v.InferOutput<typeof CartChange>
