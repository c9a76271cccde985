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
        // The session has already ended, so there is nothing left to do.
        if (!isApiError(error, 'unauthenticated')) throw error
      })
      signedIn.set(null)
    },
  })
}
