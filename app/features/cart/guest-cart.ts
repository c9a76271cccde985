import type { GoodsId, Quantity } from '#app/contract/primitives.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

export interface GuestLine {
  goodsId: GoodsId
  quantity: Quantity
}

/** What a guest has put aside in this browser, without prices: those are asked for when the cart is shown. */
export type GuestCart = StoredValue<GuestLine[]>

export const createGuestCart = (): GuestCart => createStoredValue('guest-cart', areGuestLines, [])

const areGuestLines = (value: unknown): value is GuestLine[] => Array.isArray(value) && value.every(isGuestLine)

const isGuestLine = (value: unknown): value is GuestLine =>
  typeof value === 'object' &&
  value !== null &&
  'goodsId' in value &&
  isCountUpTo(Number.MAX_SAFE_INTEGER, value.goodsId) &&
  'quantity' in value &&
  isCountUpTo(99, value.quantity)

const isCountUpTo = (most: number, value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most

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
