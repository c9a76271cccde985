import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { useCartContext } from '../cart-context.tsx'

export const mergeKey = ['merge-guest-cart'] as const

/** Merges the guest's cart into the account's cart after sign-in, and shows a toast about it. */
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
    if (!signedIn) return
    const start = () => {
      // StrictMode and quick changes run this effect twice, but the cart must be merged once.
      if (guest.get().length === 0 || queryClient.isMutating({ mutationKey: mergeKey }) > 0) return
      void runMutation(queryClient, {
        mutationKey: mergeKey,
        mutationFn: () => merge(),
        onSettled: () => queryClient.invalidateQueries({ queryKey: ['mine', 'cart'] }),
        // Lines that could not be moved stay in this browser until the next attempt.
      }).catch(() => {})
    }
    start()
    window.addEventListener('online', start)
    return () => window.removeEventListener('online', start)
  }, [signedIn, guest, queryClient])
}
