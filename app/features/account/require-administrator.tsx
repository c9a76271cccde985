import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { call } from '#app/shared/api/call.ts'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { RequireUser } from './require-user.tsx'
import { type SignedInUser, useSession } from './session.tsx'

/** The account as the server has it: rights may have changed since signing in. Invalidate it where the server says no. */
export const meQuery = queryOptions({
  queryKey: ['mine', 'me'],
  queryFn: async ({ signal }) => (await call('getMe', {}, { signal })).user,
  staleTime: 0,
})

interface RequireAdministratorProps {
  children: ReactNode
  /** For whom the page is not. */
  others: ReactNode
}

/** A page for administrators: guests go to sign in, shoppers see something else, and whoever becomes the one or the other too. */
export const RequireAdministrator = (props: RequireAdministratorProps) => (
  <RequireUser>{(user) => <RightsOf user={user} {...props} />}</RequireUser>
)

function RightsOf({ user, children, others }: RequireAdministratorProps & { user: SignedInUser }) {
  const session = useSession()
  const { data: me, isPending } = useQuery(meQuery)
  useEffect(() => {
    if (me && me.userId === user.userId && me.role !== user.role) session.set({ ...user, role: me.role })
  }, [me, user, session])
  if (user.role === 'administrator') return children
  return isPending ? <Skeleton aria-busy="true" className="h-64" /> : others
}
