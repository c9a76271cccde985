import { useMutation } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useSignedIn } from '../signed-in.tsx'

/** Ends every session of the account, on all its browsers and devices. */
export function useSignOutEverywhere() {
  const signedIn = useSignedIn()
  return useMutation({
    mutationFn: async () => {
      await call('endMySessions').catch((error: unknown) => {
        // Somebody else may have done so a moment ago: that is what was wanted.
        if (!isApiError(error, 'unauthenticated')) throw error
      })
      signedIn.set(null)
    },
  })
}
