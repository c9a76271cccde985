import type { CartLine } from '#app/contract/cart.ts'
import type { Goods } from '#app/contract/goods.ts'

/** Sets the quantity of one product: a new line is added at the end, and 0 removes the line. */
export function withLine(lines: readonly CartLine[], goods: Goods, quantity: number): CartLine[] {
  const isIt = (line: CartLine) => line.goods.goodsId === goods.goodsId
  if (quantity === 0) return lines.filter((line) => !isIt(line))
  if (!lines.some(isIt)) return [...lines, { goods, quantity }]
  return lines.map((line) => (isIt(line) ? { ...line, quantity } : line))
}
