import type { Access } from '#app/contract/user.ts'
import type { Session } from '../../backend.ts'
import { ApiError } from '../errors/api-error.ts'

/** Why somebody may not: a guest where a session is asked for, or who is signed in but no administrator. */
export function accessError(access: Access, session: Session | null): 'unauthenticated' | 'forbidden' | undefined {
  if (access === 'open') return undefined
  if (session === null) return 'unauthenticated'
  return access === 'administrator' && session.user.role !== 'administrator' ? 'forbidden' : undefined
}

/** Throws `unauthenticated` or `forbidden`: see `accessError`. */
export function checkAccess(access: Access, session: Session | null): void {
  const code = accessError(access, session)
  if (code) throw new ApiError(code)
}
