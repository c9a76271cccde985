import { goodsChatSocket } from '#app/contract/goods-chat.ts'
import { realtimePerConnection } from '#app/shared/api/realtime-per-connection.ts'
import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'

const contract = goodsChatSocket['/']

/** The goods chat's part of the shop's own socket. */
export const goodsChatRealtimeOf = realtimePerConnection('/', contract)

export const {
  RealtimeProvider: GoodsChatRealtimeProvider,
  useRealtime: useGoodsChatRealtime,
  useSocketEvent: useGoodsChatEvent,
  useSocketStatus: useGoodsChatStatus,
} = createRealtimeHooks<typeof contract>()
