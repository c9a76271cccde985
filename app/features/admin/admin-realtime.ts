import { adminSocket } from '#app/contract/admin.ts'
import { call } from '#app/shared/api/call.ts'
import { createShopNamespace } from '#app/shared/api/shop-namespace.tsx'

/** The largest page that the server returns. */
const RESYNC_LIMIT = 60

/** The realtime hooks of the admin. The namespace connects when a component inside the provider subscribes. */
export const {
  NamespaceProvider: AdminRealtime,
  useRealtime: useAdmin,
  useSocketState: useAdminState,
  useSocketStatus: useAdminStatus,
} = createShopNamespace('/admin-alert', adminSocket['/admin-alert'], {
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
