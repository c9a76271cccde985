import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { useCartContext } from '../cart-context.tsx'

export const mergeKey = ['merge-guest-cart'] as const

/** Moves the guest's cart into the account's as soon as somebody is signed in, and says so. */
export function useMergeGuestCart(): void {
  const { signedIn, guest } = useCartContext()
  const queryClient = useQueryClient()
  const showToast = useShowToast()
  const [language] = useLanguage()

  const merge = useEffectEvent(async () => {
    const { mergedToast, mergeGuestCart } = await import('./merge-guest-cart.ts')
    const toast = mergedToast(language, await mergeGuestCart(queryClient, guest))
    if (toast) showToast(toast)
  })

  useEffect(() => {
    // Under StrictMode and in quick succession the effect runs twice: the cart must be merged once.
    if (!signedIn || guest.get().length === 0 || queryClient.isMutating({ mutationKey: mergeKey }) > 0) return
    void runMutation(queryClient, {
      mutationKey: mergeKey,
      // What is added meanwhile waits, so that it is added to the merged quantity.
      scope: { id: 'add-to-cart' },
      mutationFn: () => merge(),
      onSettled: () => void queryClient.invalidateQueries({ queryKey: ['mine', 'cart'] }),
      // What could not be moved stays in this browser for the next time.
    }).catch(() => {})
  }, [signedIn, guest, queryClient])
}
