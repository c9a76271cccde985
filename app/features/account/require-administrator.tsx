import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { accountQueries } from './account.queries.ts'
import { RequireUser } from './require-user.tsx'
import { type SignedInUser, useSignedIn } from './signed-in.tsx'

interface RequireAdministratorProps {
  children: ReactNode
  /** Shown to accounts that are not administrators. */
  others: ReactNode
}

/** A page for administrators: guests are sent to sign-in, and shoppers see `others`. It follows sign-out and role changes. */
export const RequireAdministrator = (props: RequireAdministratorProps) => (
  <RequireUser>{(user) => <RightsOf user={user} {...props} />}</RequireUser>
)

function RightsOf({ user, children, others }: RequireAdministratorProps & { user: SignedInUser }) {
  const signedIn = useSignedIn()
  // The role may have changed since signing in.
  const { data: me, isPending } = useQuery({ ...accountQueries.me(), staleTime: 0 })
  useEffect(() => {
    if (me && me.userId === user.userId && me.role !== user.role) signedIn.set({ ...user, role: me.role })
  }, [me, user, signedIn])
  if (user.role === 'administrator') return children
  return isPending ? <Skeleton aria-busy="true" className="h-64" /> : others
}
