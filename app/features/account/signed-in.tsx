import { createContext, type ReactNode, use } from 'react'
import type { User } from '#app/contract/user.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'

/** The signed-in account, as far as this browser knows. Scripts can't read the token: it is in an HTTP-only cookie. */
export type SignedInUser = Pick<User, 'userId' | 'nickname' | 'role'>
export type SignedIn = StoredValue<SignedInUser | null>

const SignedInContext = createContext<SignedIn | null>(null)

/**
 * Remembers the signed-in account across page loads, so that a page shows the name at once and guests cause no request. The
 * server decides: a 401 from any request sets it to `null`.
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

/** Returns the signed-in account, or `null` for a guest. */
export const useUser = (): SignedInUser | null => useStoredValue(useSignedIn())
