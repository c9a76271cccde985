import { supportSocket } from '#app/contract/support.ts'
import { createShopNamespace } from '#app/shared/api/shop-namespace.tsx'
import type { Realtime } from '#app/shared/realtime/types.ts'

const contract = supportSocket['/customer-chat']
export type SupportNamespace = Realtime<typeof contract>

/** The realtime hooks of support. The namespace connects when something inside the provider subscribes. */
export const {
  NamespaceProvider: SupportRealtime,
  useRealtime: useSupport,
  useSocketEvent: useSupportEvent,
  useSocketStatus: useSupportStatus,
} = createShopNamespace('/customer-chat', contract)
