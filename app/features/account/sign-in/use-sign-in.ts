import { useMutation } from '@tanstack/react-query'
import type { SignIn } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { type SignedIn, useSignedIn } from '../signed-in.tsx'

type Credentials = Pick<SignIn, 'email' | 'password'>

/** Signs in. Scripts can't read the session: it is an HTTP-only cookie. Rejects with an `ApiError`. */
export async function signIn(signedIn: SignedIn, { email, password }: Credentials): Promise<void> {
  await call('signIn', { body: { email, password, session: 'cookie' } })
  const { user } = await call('getMe')
  signedIn.set({ userId: user.userId, nickname: user.nickname, role: user.role })
}

export function useSignIn() {
  const signedIn = useSignedIn()
  return useMutation({ mutationFn: (credentials: Credentials) => signIn(signedIn, credentials) })
}
