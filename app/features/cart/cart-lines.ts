import type { CartLine } from '#app/contract/cart.ts'
import type { Goods } from '#app/contract/goods.ts'

/** The most of one goods that one line holds. */
export const MAX_QUANTITY = 99

/** The most of a goods that can be had now. */
export const maxQuantity = (goods: Pick<Goods, 'stock'>): number => Math.min(goods.stock, MAX_QUANTITY)

/** Whether as many as the line says can be had. */
export const isOrderable = ({ goods, quantity }: CartLine): boolean => quantity <= goods.stock

export const totalOf = (lines: readonly CartLine[]): number =>
  lines.reduce((total, { goods, quantity }) => total + goods.price * quantity, 0)

/** The lines with one set to `quantity`: a new one comes last, 0 takes it away. */
export function withLine(lines: readonly CartLine[], goods: Goods, quantity: number): CartLine[] {
  const isIt = (line: CartLine) => line.goods.goodsId === goods.goodsId
  if (quantity === 0) return lines.filter((line) => !isIt(line))
  if (!lines.some(isIt)) return [...lines, { goods, quantity }]
  return lines.map((line) => (isIt(line) ? { ...line, quantity } : line))
}
