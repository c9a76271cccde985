import { MAX_QUANTITY } from '#app/contract/limits.ts'
import type { GoodsId, Quantity } from '#app/contract/primitives.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

export interface GuestLine {
  goodsId: GoodsId
  quantity: Quantity
}

/** The guest's cart in this browser. It has no prices: they are fetched when the cart is shown. */
export type GuestCart = StoredValue<GuestLine[]>

export const createGuestCart = (): GuestCart => createStoredValue('guest-cart', areGuestLines, [])

export const areGuestLines = (value: unknown): value is GuestLine[] => Array.isArray(value) && value.every(isGuestLine)

const isGuestLine = (value: unknown): value is GuestLine =>
  typeof value === 'object' &&
  value !== null &&
  'goodsId' in value &&
  isCountUpTo(Number.MAX_SAFE_INTEGER, value.goodsId) &&
  'quantity' in value &&
  isCountUpTo(MAX_QUANTITY, value.quantity)

const isCountUpTo = (most: number, value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most
