import type { Access } from '#app/contract/user.ts'
import type { Session } from '../../backend.ts'
import { ApiError } from '../errors/api-error.ts'

/** The error of a caller without access: `unauthenticated` for a guest, `forbidden` for a shopper where only administrators may. */
export function accessError(access: Access, session: Session | null): 'unauthenticated' | 'forbidden' | undefined {
  // What a guest may do is for the endpoint to find out.
  if (access === 'open' || access === 'guest') return undefined
  if (session === null) return 'unauthenticated'
  return access === 'administrator' && session.user.role !== 'administrator' ? 'forbidden' : undefined
}

/** Throws `unauthenticated` or `forbidden`: see `accessError`. */
export function checkAccess(access: Access, session: Session | null): void {
  const code = accessError(access, session)
  if (code) throw new ApiError(code)
}
