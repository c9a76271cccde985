import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { pathTo } from '#app/shared/paths.ts'
import { type SignedInUser, useUser } from './signed-in.tsx'

/** A page that needs an account: guests are sent to sign-in and return afterwards. */
export function RequireUser({ children }: { children: (user: SignedInUser) => ReactNode }) {
  const user = useUser()
  const [path] = useLocation()
  const search = useSearch()
  if (user) return children(user)
  return <Redirect to={pathTo('signIn', undefined, { next: search ? `${path}?${search}` : path })} replace />
}
