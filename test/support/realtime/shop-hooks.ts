import { createRealtimeHooks } from '#app/shared/realtime/react/create-realtime-hooks.ts'
import type { Shop } from './shop.ts'

export const {
  RealtimeProvider,
  useSocketBatch,
  useSocketEvent,
  useSocketLog,
  useSocketRoom,
  useSocketSend,
  useSocketState,
  useSocketStatus,
} = createRealtimeHooks<Shop>()
