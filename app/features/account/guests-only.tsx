import type { ReactNode } from 'react'
import { Redirect, useSearch } from 'wouter'
import { nextPath } from './next-path.ts'
import { useUser } from './signed-in.tsx'

/** Wraps sign-in and sign-up: redirects visitors who are signed in, or have just signed in, to the page they wanted. */
export function GuestsOnly({ children }: { children: ReactNode }) {
  const user = useUser()
  const search = useSearch()
  return user ? <Redirect to={nextPath(search)} replace /> : children
}
