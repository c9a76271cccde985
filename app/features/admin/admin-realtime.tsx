import { type ReactNode, use } from 'react'
import { adminSocket } from '#app/contract/admin.ts'
import { call } from '#app/shared/api/call.ts'
import { realtimePerConnection } from '#app/shared/api/realtime-per-connection.ts'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'

type AdminContract = (typeof adminSocket)['/admin-alert']

/** The realtime hooks, typed by the admin's contract. */
export const {
  RealtimeProvider,
  useRealtime: useAdmin,
  useSocketState: useAdminState,
  useSocketStatus: useAdminStatus,
} = createRealtimeHooks<AdminContract>()

const notConnected = createNotConnected<AdminContract>()

/** As many as the shop gives at once. */
const RESYNC_LIMIT = 60

const adminOn = realtimePerConnection<AdminContract>('/admin-alert', adminSocket['/admin-alert'], {
  replay: {
    event: 'new_order',
    seqOf: ({ orderNumber }) => orderNumber,
    resetEvent: 'orders_reset',
    resync: async (signal) => {
      const { orders, latest } = await call('listAllOrders', { query: { limit: RESYNC_LIMIT } }, { signal })
      return { items: orders, latest }
    },
  },
})

/** Gives the admin's namespace to what is in it; the connection opens when something there listens. */
export function AdminRealtime({ children }: { children: ReactNode }) {
  const connection = use(ShopConnection)
  return <RealtimeProvider value={connection ? adminOn(connection) : notConnected}>{children}</RealtimeProvider>
}
