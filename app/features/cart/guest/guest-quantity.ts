import type { GuestCart } from './guest-cart.ts'

export const guestQuantity = (cart: GuestCart, goodsId: number): number =>
  cart.get().find((line) => line.goodsId === goodsId)?.quantity ?? 0

/** Sets the quantity of a product: a new line is added at the end, and 0 removes the line. */
export function setGuestQuantity(cart: GuestCart, goodsId: number, quantity: number): void {
  const lines = cart.get()
  const others = lines.filter((line) => line.goodsId !== goodsId)
  if (quantity === 0) cart.set(others)
  else if (others.length === lines.length) cart.set([...lines, { goodsId, quantity }])
  else cart.set(lines.map((line) => (line.goodsId === goodsId ? { goodsId, quantity } : line)))
}
