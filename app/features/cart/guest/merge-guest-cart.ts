import type { QueryClient } from '@tanstack/react-query'
import type { MergedCart } from '#app/contract/cart.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { pathTo } from '#app/shared/paths.ts'
import { oneTabAtATime } from '#app/shared/storage/one-tab-at-a-time.ts'
import type { Toast } from '#app/shared/ui/toasts/toast.tsx'
import { addToCartMessages } from '../add/add-to-cart.messages.ts'
import { cartMessages } from '../cart.messages.ts'
import { cartQueries } from '../cart.queries.ts'
import type { GuestCart } from './guest-cart.ts'
import { withGuestQuantity } from './guest-quantity.ts'
import { createMergeAttempt, type MergeAttempt, newMergeAttempt } from './merge-attempt.ts'

const RETRIES = 3
const RETRY_DELAY_MS = 1_000

/**
 * Adds the guest's lines to the account's cart, once: the key of the attempt is stored with its lines and sent again, after a
 * reload too, until the answer has come. Only then the lines leave this browser. If several tabs notice the sign-in, only one of
 * them merges.
 */
export const mergeGuestCart = (queryClient: QueryClient, guest: GuestCart): Promise<MergedCart> =>
  oneTabAtATime('merge-guest-cart', async () => {
    const stored = createMergeAttempt()
    const merged: MergedCart = { moved: 0, capped: false, gone: 0 }
    for (;;) {
      // Reads the storage again: another tab may have moved the lines, and its storage event may not have arrived yet.
      guest.update((lines) => lines)
      const attempt = newMergeAttempt(guest.get(), stored.get())
      if (attempt === undefined) return merged
      stored.set(attempt)
      const answer = await mergeUntilAnswered(queryClient, attempt).catch((error: unknown) => {
        // The server will never take this attempt. After any other error, an earlier try may have arrived.
        if (isApiError(error, 'invalid', 'payload_too_large', 'idempotency_key_reused')) stored.set(null)
        throw error
      })
      // Lines that were added meanwhile stay for the next round.
      guest.update((lines) =>
        attempt.items.reduce((left, { goodsId, quantity }) => {
          const held = left.find((line) => line.goodsId === goodsId)?.quantity ?? 0
          return withGuestQuantity(left, goodsId, Math.max(0, held - quantity))
        }, lines),
      )
      stored.set(null)
      merged.moved += answer.moved
      merged.capped ||= answer.capped
      merged.gone += answer.gone
    }
  })

/** The toast about a merge; `undefined` if there was nothing to merge. */
export function mergedToast(language: Language, { moved, capped, gone }: MergedCart): Toast | undefined {
  const t = cartMessages[language]
  const count = formatNumber(moved)
  const texts = [moved > 0 && (capped ? t.mergedCapped(count) : t.merged(count)), gone > 0 && t.mergedGone].filter(
    (text) => text !== false,
  )
  if (texts.length === 0) return undefined
  return {
    about: 'cart',
    text: texts.join(' '),
    link: { label: addToCartMessages[language].viewCart, href: pathTo('cart') },
  }
}

async function mergeUntilAnswered(queryClient: QueryClient, { key, items }: MergeAttempt): Promise<MergedCart> {
  const cache = queryClient.getQueryCache()
  const { queryKey } = cartQueries.mine()
  const cart = cache.find({ queryKey })
  for (let tries = 0; ; tries += 1) {
    try {
      return await call('mergeCart', { body: { items }, idempotencyKey: key })
    } catch (error) {
      if (!isApiError(error) || !error.outcomeUnknown || tries === RETRIES) throw error
      const delay = Math.max(RETRY_DELAY_MS * 2 ** tries, (error.retryAfter ?? 0) * 1_000)
      await new Promise((resolve) => setTimeout(resolve, delay))
      // Signing out clears the cached cart; what waits must not reach the next account.
      if (cache.find({ queryKey }) !== cart) throw error
    }
  }
}
