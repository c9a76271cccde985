import type { AddedToCart } from '#app/contract/cart.ts'
import type { GuestCart, GuestLine } from './guest-cart.ts'

const quantityOf = (lines: readonly GuestLine[], goodsId: number): number =>
  lines.find((line) => line.goodsId === goodsId)?.quantity ?? 0

/** Sets the quantity of a product: a new line is added at the end, and 0 removes the line. */
export function withGuestQuantity(lines: GuestLine[], goodsId: number, quantity: number): GuestLine[] {
  const others = lines.filter((line) => line.goodsId !== goodsId)
  if (quantity === 0) return others
  if (others.length === lines.length) return [...lines, { goodsId, quantity }]
  return lines.map((line) => (line.goodsId === goodsId ? { goodsId, quantity } : line))
}

/** Replaces the quantity that is shown. If another tab has just written a different one, that one is shown instead. */
export function changeGuestQuantity(cart: GuestCart, goodsId: number, quantity: number): void {
  const shown = quantityOf(cart.get(), goodsId)
  cart.update((lines) => (quantityOf(lines, goodsId) === shown ? withGuestQuantity(lines, goodsId, quantity) : lines))
}

/** Adds up to `most` in all, and takes nothing away. */
export function addGuestQuantity(cart: GuestCart, goodsId: number, quantity: number, most: number): AddedToCart {
  let result: AddedToCart = { added: 0, quantity: 0 }
  cart.update((lines) => {
    const before = quantityOf(lines, goodsId)
    const after = Math.max(before, Math.min(before + quantity, most))
    result = { added: after - before, quantity: after }
    return withGuestQuantity(lines, goodsId, after)
  })
  return result
}
