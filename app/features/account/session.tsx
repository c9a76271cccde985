import { createContext, type ReactNode, use } from 'react'
import type { User } from '#app/contract/user.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'

/** Who is signed in, as far as this browser knows: without e-mail and without the token, which only the cookie holds. */
export type SignedInUser = Pick<User, 'userId' | 'nickname' | 'role'>
export type Session = StoredValue<SignedInUser | null>

const SessionContext = createContext<Session | null>(null)

/**
 * The belief of who is signed in outlives the page, so that a guest's page load asks nothing and a shopper's shows the name at
 * once. The server has the last word: a 401 anywhere ends the belief.
 */
export const createSession = (): Session => createStoredValue('user', isUserOrGuest, null)

const isUserOrGuest = (value: unknown): value is SignedInUser | null =>
  value === null ||
  (typeof value === 'object' &&
    'userId' in value &&
    typeof value.userId === 'number' &&
    'nickname' in value &&
    typeof value.nickname === 'string' &&
    'role' in value &&
    (value.role === 'shopper' || value.role === 'administrator'))

export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it')
  return session
}

/** The signed-in shopper, or `null` for a guest. */
export const useUser = (): SignedInUser | null => useStoredValue(useSession())
