import type { Goods } from '#app/contract/goods.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'

/** A product and its quantity at today's price, in a cart or about to be ordered. */
export interface Line {
  goods: Goods
  quantity: number
}

/** How many of a product can be ordered now. */
export const maxQuantity = ({ stock }: Pick<Goods, 'stock'>): number => Math.min(stock, MAX_QUANTITY)

/** Whether the quantity of a line can be ordered now. */
export const isOrderable = ({ goods, quantity }: Line): boolean => quantity <= goods.stock

/** What the lines cost, in KRW. */
export const totalOf = (lines: readonly Line[]): number =>
  lines.reduce((total, { goods, quantity }) => total + goods.price * quantity, 0)
