import type { CartItem } from '#app/contract/cart.ts'
import { randomId } from '#app/shared/random-id.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'
import { areGuestLines, type GuestLine } from './guest-cart.ts'

/** Lines that are on their way to an account's cart, and the key by which the server adds them only once. */
export interface MergeAttempt {
  key: string
  items: CartItem[]
}

/** The most lines that one call may carry. */
const MOST_ITEMS = 200

/** The attempt whose answer has not come yet; `null` if there is none. */
export const createMergeAttempt = (): StoredValue<MergeAttempt | null> =>
  createStoredValue('guest-cart-merge', isAttemptOrNone, null)

/** The unanswered attempt, unless the guest has changed its lines since then; otherwise one of the lines there are now. */
export function newMergeAttempt(
  lines: readonly GuestLine[],
  unanswered: MergeAttempt | null,
): MergeAttempt | undefined {
  const hasAll = unanswered?.items.every(({ goodsId, quantity }) =>
    lines.some((line) => line.goodsId === goodsId && line.quantity >= quantity),
  )
  if (unanswered && hasAll) return unanswered
  return lines.length === 0 ? undefined : { key: randomId(), items: lines.slice(0, MOST_ITEMS) }
}

const isAttemptOrNone = (value: unknown): value is MergeAttempt | null =>
  value === null ||
  (value instanceof Object &&
    'key' in value &&
    typeof value.key === 'string' &&
    'items' in value &&
    areGuestLines(value.items))
