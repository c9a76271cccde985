import { useMutation } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useSession } from '../session.tsx'

/** Ends the session everywhere. */
export function useSignOut() {
  const session = useSession()
  return useMutation({
    mutationFn: async () => {
      await call('signOut').catch((error: unknown) => {
        // Dead already: that is what was wanted.
        if (!isApiError(error, 'unauthenticated')) throw error
      })
      session.set(null)
    },
  })
}
