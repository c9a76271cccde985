import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { wishesMutationKey } from '../wishes-mutation-key.ts'
import { useGuestWishes } from './use-guest-wishes.ts'

const mergeKey = [...wishesMutationKey, 'merge'] as const

/** Merges the guest's wishlist into the account's after sign-in, and shows a toast about it. */
export function useMergeGuestWishes(signedIn: boolean): void {
  const guest = useGuestWishes()
  const queryClient = useQueryClient()
  const showToast = useShowToast()
  const [language] = useLanguage()

  const merge = useEffectEvent(async () => {
    const { mergedToast, mergeGuestWishes } = await import('./merge-guest-wishes.ts')
    const merged = await mergeGuestWishes(queryClient, guest)
    if (merged) showToast(mergedToast(language, merged))
  })

  useEffect(() => {
    if (!signedIn) return
    const start = () => {
      // StrictMode and quick changes run this effect twice, but one merge is enough.
      if (guest.get().length === 0 || queryClient.isMutating({ mutationKey: mergeKey }) > 0) return
      // Wishes that could not be moved stay in this browser until the next attempt.
      void runMutation(queryClient, { mutationKey: mergeKey, mutationFn: () => merge() }).catch(() => {})
    }
    start()
    window.addEventListener('online', start)
    return () => window.removeEventListener('online', start)
  }, [signedIn, guest, queryClient])
}
