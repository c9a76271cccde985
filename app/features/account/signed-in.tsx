import { createContext, type ReactNode, use } from 'react'
import type { User } from '#app/contract/user.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'

/** Who is signed in, as far as this browser knows. The token is in a cookie that no script can read. */
export type SignedInUser = Pick<User, 'userId' | 'nickname' | 'role'>
export type SignedIn = StoredValue<SignedInUser | null>

const SignedInContext = createContext<SignedIn | null>(null)

/**
 * Remembers who is signed in across page loads, so that a page shows the name at once and a guest causes no request. The server
 * has the last word: a 401 anywhere sets it to `null`.
 */
export const createSignedIn = (): SignedIn => createStoredValue('user', isUserOrGuest, null)

const isUserOrGuest = (value: unknown): value is SignedInUser | null =>
  value === null ||
  (typeof value === 'object' &&
    'userId' in value &&
    typeof value.userId === 'number' &&
    'nickname' in value &&
    typeof value.nickname === 'string' &&
    'role' in value &&
    (value.role === 'shopper' || value.role === 'administrator'))

export const SignedInProvider = ({ signedIn, children }: { signedIn: SignedIn; children: ReactNode }) => (
  <SignedInContext value={signedIn}>{children}</SignedInContext>
)

export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext)
  if (!signedIn) throw new Error('useSignedIn needs a SignedInProvider above it')
  return signedIn
}

/** The signed-in shopper, or `null` for a guest. */
export const useUser = (): SignedInUser | null => useStoredValue(useSignedIn())
