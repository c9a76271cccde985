import type { shopSocket } from '#app/contract/shop-socket.ts'
import { createRealtimeHooks } from '../realtime/react/create-realtime-hooks.ts'
import type { Realtime } from '../realtime/types.ts'

/** The commands and events of the shop's own namespace. */
export type ShopContract = (typeof shopSocket)['/']
export type ShopRealtime = Realtime<ShopContract>

/** The realtime hooks, typed by the shop's contract. */
export const {
  RealtimeProvider,
  useRealtime,
  useSocketEvent,
  useSocketBatch,
  useSocketState,
  useSocketSend,
  useSocketStatus,
  useSocketRoom,
} = createRealtimeHooks<ShopContract>()
