import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'
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
