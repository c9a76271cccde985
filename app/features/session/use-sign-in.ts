import { useMutation } from '@tanstack/react-query'
import type { SignIn } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { useSession } from './session.tsx'

/** Signs in; the session itself lives in a cookie that no script sees. */
export function useSignIn() {
  const session = useSession()
  return useMutation({
    mutationFn: async ({ email, password }: Pick<SignIn, 'email' | 'password'>) => {
      await call('signIn', { body: { email, password, session: 'cookie' } })
      const { user } = await call('getMe')
      session.set({ userId: user.userId, nickname: user.nickname, role: user.role })
    },
  })
}
