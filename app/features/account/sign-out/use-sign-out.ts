import { useMutation } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useSignedIn } from '../signed-in.tsx'

/** Ends the session on the server and in every tab. */
export function useSignOut() {
  const signedIn = useSignedIn()
  return useMutation({
    mutationFn: async () => {
      await call('signOut').catch((error: unknown) => {
        // Dead already: that is what was wanted.
        if (!isApiError(error, 'unauthenticated')) throw error
      })
      signedIn.set(null)
    },
  })
}
