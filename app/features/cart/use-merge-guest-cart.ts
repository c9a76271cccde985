import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { useShowStatus } from '#app/shared/ui/status-message.tsx'
import { cartMessages } from './cart.messages.ts'
import { useCartContext } from './cart-context.tsx'
import { type MergedCart, mergeGuestCart } from './merge-guest-cart.ts'

const mergeKey = ['merge-guest-cart'] as const

/** Moves the guest's cart into the account's as soon as somebody is signed in, and says so. */
export function useMergeGuestCart(): void {
  const { signedIn, guest } = useCartContext()
  const queryClient = useQueryClient()
  const showStatus = useShowStatus()
  const t = useMessages(cartMessages)
  const [language] = useLanguage()

  const tell = ({ moved, capped, gone }: MergedCart) => {
    const count = formatNumber(language, moved)
    const texts = [moved > 0 && (capped ? t.mergedCapped(count) : t.merged(count)), gone > 0 && t.mergedGone].filter(
      (text) => text !== false,
    )
    if (texts.length > 0)
      showStatus({ about: 'cart', text: texts.join(' '), link: { label: t.viewCart, href: pathTo('cart') } })
  }
  const { mutate } = useMutation({
    mutationKey: mergeKey,
    // What is added meanwhile waits, so that it is added to the merged quantity.
    scope: { id: 'add-to-cart' },
    mutationFn: () => mergeGuestCart(queryClient, guest),
    onSuccess: tell,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['mine', 'cart'] }),
  })

  useEffect(() => {
    // Under StrictMode and in quick succession the effect runs twice: the cart must be merged once.
    if (!signedIn || guest.get().length === 0 || queryClient.isMutating({ mutationKey: mergeKey }) > 0) return
    mutate()
  }, [signedIn, guest, queryClient, mutate])
}

/** Whether the account's cart is about to get lines that are still in this browser. */
export const useIsMerging = (): boolean => useIsMutating({ mutationKey: mergeKey }) > 0
