import type { ReactNode } from 'react'
import { Redirect, useSearch } from 'wouter'
import { nextPath } from './next-path.ts'
import { useUser } from './signed-in.tsx'

/** Sign-in and sign-up: whoever is signed in, just now or long since, goes on to where they wanted to go. */
export function GuestsOnly({ children }: { children: ReactNode }) {
  const user = useUser()
  const search = useSearch()
  return user ? <Redirect to={nextPath(search)} replace /> : children
}
