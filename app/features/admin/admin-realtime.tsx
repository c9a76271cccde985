import { type ReactNode, use } from 'react'
import { deskSocket } from '#app/contract/admin-socket.ts'
import { call } from '#app/shared/api/call.ts'
import { realtimePerConnection } from '#app/shared/api/realtime-per-connection.ts'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'

type DeskContract = (typeof deskSocket)['/admin-alert']

/** The realtime hooks, typed by the desk's contract. */
export const {
  RealtimeProvider,
  useRealtime: useDesk,
  useSocketState: useDeskState,
  useSocketStatus: useDeskStatus,
} = createRealtimeHooks<DeskContract>()

const notConnected = createNotConnected<DeskContract>()

/** As many as the shop gives at once. */
const RESYNC_LIMIT = 60

const deskOn = realtimePerConnection<DeskContract>('/admin-alert', deskSocket['/admin-alert'], {
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

/** Gives the desk's namespace to what is in it; the connection opens when something there listens. */
export function DeskRealtime({ children }: { children: ReactNode }) {
  const connection = use(ShopConnection)
  return <RealtimeProvider value={connection ? deskOn(connection) : notConnected}>{children}</RealtimeProvider>
}
