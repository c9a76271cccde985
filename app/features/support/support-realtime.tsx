import { type ReactNode, use } from 'react'
import { supportSocket } from '#app/contract/support.ts'
import { realtimePerConnection } from '#app/shared/api/realtime-per-connection.ts'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'
import type { Realtime } from '#app/shared/realtime/types.ts'

const contract = supportSocket['/customer-chat']
type SupportContract = typeof contract
export type SupportNamespace = Realtime<SupportContract>

const supportOn = realtimePerConnection<SupportContract>('/customer-chat', contract)
const notConnected = createNotConnected<SupportContract>()

/** The realtime hooks, typed by the contract of `/customer-chat`. */
export const {
  RealtimeProvider,
  useRealtime: useSupport,
  useSocketEvent: useSupportEvent,
  useSocketStatus: useSupportStatus,
} = createRealtimeHooks<SupportContract>()

/** Gives the namespace to what is in it; the connection opens when something there listens. */
export function SupportRealtime({ children }: { children: ReactNode }) {
  const connection = use(ShopConnection)
  return <RealtimeProvider value={connection ? supportOn(connection) : notConnected}>{children}</RealtimeProvider>
}
