import type { QueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { maxQuantity } from '#app/entities/goods/lines.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { pathTo } from '#app/shared/paths.ts'
import type { Toast } from '#app/shared/ui/toasts/toast.tsx'
import { cartMessages } from '../cart.messages.ts'
import { cartQueries } from '../cart.queries.ts'
import { withLine } from '../cart-lines.ts'
import { createGuestCart, type GuestCart, type GuestLine } from './guest-cart.ts'
import { setGuestQuantity } from './guest-quantity.ts'

/** The result of merging a guest's cart. */
interface MergedCart {
  moved: number
  /** Some quantities were reduced to the stock. */
  capped: boolean
  /** How many products are no longer for sale. */
  gone: number
}

const RETRIES = 3
const RETRY_DELAY_MS = 1_000

/**
 * Adds the guest's lines to the account's cart. A line leaves this browser only after the account has it; lines that can't be
 * written stay until the next attempt. If several tabs notice the sign-in, only one of them merges.
 */
export const mergeGuestCart = (queryClient: QueryClient, guest: GuestCart): Promise<MergedCart> =>
  oneTabAtATime(async () => {
    const merged: MergedCart = { moved: 0, capped: false, gone: 0 }
    // Read the storage again: another tab may have moved the lines, and its storage event may not have arrived yet.
    const lines = createGuestCart().get()
    if (lines.length > 0) await queryClient.fetchQuery({ ...cartQueries.mine(), staleTime: 0 })
    for (const line of lines) {
      try {
        merged.capped = (await moveLine(queryClient, line)) || merged.capped
        merged.moved += 1
      } catch (error) {
        if (!isApiError(error, 'goods_not_found')) throw error
        merged.gone += 1
      }
      setGuestQuantity(guest, line.goodsId, 0)
    }
    return merged
  })

/** The toast about a merge; `undefined` if there was nothing to merge. */
export function mergedToast(language: Language, { moved, capped, gone }: MergedCart): Toast | undefined {
  const t = cartMessages[language]
  const count = formatNumber(language, moved)
  const texts = [moved > 0 && (capped ? t.mergedCapped(count) : t.merged(count)), gone > 0 && t.mergedGone].filter(
    (text) => text !== false,
  )
  if (texts.length === 0) return undefined
  return { about: 'cart', text: texts.join(' '), link: { label: t.viewCart, href: pathTo('cart') } }
}

/** Returns whether the quantity had to be reduced. */
async function moveLine(queryClient: QueryClient, { goodsId, quantity }: GuestLine): Promise<boolean> {
  const { queryKey } = cartQueries.mine()
  const existing = queryClient.getQueryData(queryKey)?.find((line) => line.goods.goodsId === goodsId)
  const goods = existing?.goods ?? (await queryClient.fetchQuery(goodsQueries.byId(goodsId)))
  const before = existing?.quantity ?? 0
  // Keep one of a product that is sold out for now, and never reduce what the account already had.
  const after = Math.max(before, Math.min(before + quantity, Math.max(1, maxQuantity(goods))))
  const cache = queryClient.getQueryCache()
  const cart = cache.find({ queryKey })
  // Signing out clears the cached cart; pending writes must not reach the next account.
  await putUntilAnswered(goodsId, after, () => cache.find({ queryKey }) === cart)
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (lines) => lines && withLine(lines, goods, after))
  return after < before + quantity
}

/** Retries with the same absolute quantity, so that writing it twice is harmless. A newly computed sum would not be. */
async function putUntilAnswered(goodsId: number, quantity: number, isWanted: () => boolean): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await call('putCartLine', { params: { goodsId }, body: { quantity } })
      return
    } catch (error) {
      if (!isApiError(error) || !error.outcomeUnknown || attempt === RETRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS * 2 ** attempt))
      if (!isWanted()) throw error
    }
  }
}

/** Web Locks exist only on https and localhost. Without them, merge without a lock. */
const oneTabAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('merge-guest-cart', work) : work()
