import { labSocket } from '#app/contract/lab.ts'
import { createShopNamespace } from '#app/shared/api/shop-namespace.tsx'

/** The realtime hooks of the lab's namespace. */
export const {
  NamespaceProvider: LabRealtime,
  useRealtime: useLabRealtime,
  useSocketEvent: useLabEvent,
  useSocketSend: useLabSend,
  useSocketState: useLabState,
  useSocketStatus: useLabStatus,
} = createShopNamespace('/lab', labSocket['/lab'])
