import type { Goods } from '#app/contract/goods.ts'

/** Goods that the shopper wants to order, at today's price. */
export interface WantedLine {
  goods: Goods
  quantity: number
}

/** Whether as many as are wanted can be had. */
export const isOrderable = ({ goods, quantity }: WantedLine): boolean => quantity <= goods.stock

export const totalOf = (lines: readonly WantedLine[]): number =>
  lines.reduce((total, { goods, quantity }) => total + goods.price * quantity, 0)
