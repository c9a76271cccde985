import type { GuestCart } from './guest-cart.ts'

export const guestQuantity = (cart: GuestCart, goodsId: number): number =>
  cart.get().find((line) => line.goodsId === goodsId)?.quantity ?? 0

/** Sets the quantity of a line: a new one comes last, 0 takes it away. */
export function setGuestQuantity(cart: GuestCart, goodsId: number, quantity: number): void {
  const lines = cart.get()
  const others = lines.filter((line) => line.goodsId !== goodsId)
  if (quantity === 0) cart.set(others)
  else if (others.length === lines.length) cart.set([...lines, { goodsId, quantity }])
  else cart.set(lines.map((line) => (line.goodsId === goodsId ? { goodsId, quantity } : line)))
}
