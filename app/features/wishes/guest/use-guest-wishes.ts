import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

/** The guest's wishlist in this browser, newest wish first. */
export type GuestWishes = StoredValue<number[]>

/** One for each page, which its query cache stands for: a provider would weigh on the first paint, where nothing shows wishes. */
const opened = new WeakMap<QueryClient, GuestWishes>()

export function useGuestWishes(): GuestWishes {
  const queryClient = useQueryClient()
  const wishes = opened.get(queryClient) ?? createStoredValue('guest-wishes', areGoodsIds, [])
  opened.set(queryClient, wishes)
  return wishes
}

const areGoodsIds = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((goodsId) => Number.isSafeInteger(goodsId) && goodsId >= 1)
