import type { QueryClient } from '@tanstack/react-query'
import type { MergedWishes } from '#app/contract/wish.ts'
import { call } from '#app/shared/api/call.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { pathTo } from '#app/shared/paths.ts'
import { oneTabAtATime } from '#app/shared/storage/one-tab-at-a-time.ts'
import type { Toast } from '#app/shared/ui/toasts/toast.tsx'
import { wishesMessages } from '../wishes.messages.ts'
import { wishesQueries } from '../wishes.queries.ts'
import type { GuestWishes } from './use-guest-wishes.ts'

/**
 * Adds the guest's wishlist to the account's. Only when the answer has come do the products leave this browser: an attempt whose
 * answer was lost is repeated, which does no harm. If several tabs notice the sign-in, only one of them merges.
 */
export const mergeGuestWishes = (queryClient: QueryClient, guest: GuestWishes): Promise<MergedWishes | undefined> =>
  oneTabAtATime('merge-guest-wishes', async () => {
    // Reads the storage again: another tab may have moved them, and its storage event may not have arrived yet.
    guest.update((ids) => ids)
    const goodsIds = guest.get()
    if (goodsIds.length === 0) return undefined
    const merged = await call('mergeWishes', { body: { goodsIds } })
    guest.update((ids) => ids.filter((goodsId) => !goodsIds.includes(goodsId)))
    queryClient.setQueryData(wishesQueries.ids().queryKey, merged.goodsIds)
    void queryClient.invalidateQueries({ queryKey: wishesQueries.list().queryKey })
    return merged
  })

/** The toast about a merge. */
export function mergedToast(language: Language, { moved, gone, left }: MergedWishes): Toast {
  const t = wishesMessages[language]
  const texts = [
    moved > 0 && t.merged(formatNumber(moved)),
    left > 0 && t.mergedLeft(formatNumber(left)),
    gone > 0 && t.mergedGone,
  ].filter((text) => text !== false)
  return { about: 'wishes', text: texts.join(' '), link: { label: t.viewWishes, href: pathTo('wishes') } }
}
