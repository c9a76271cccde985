import { talkSocket } from '#app/contract/goods-chat-socket.ts'
import { realtimePerConnection } from '#app/shared/api/realtime-per-connection.ts'
import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'

const contract = talkSocket['/']

/** The talk's part of the shop's own socket. */
export const talkRealtimeOf = realtimePerConnection('/', contract)

export const {
  RealtimeProvider: TalkRealtimeProvider,
  useRealtime: useTalkRealtime,
  useSocketEvent: useTalkEvent,
  useSocketStatus: useTalkStatus,
} = createRealtimeHooks<typeof contract>()
