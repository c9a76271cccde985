import { labSocket } from '#app/contract/lab.ts'
import { realtimePerConnection } from '#app/shared/api/realtime-per-connection.ts'
import { createRealtimeHooks } from '#app/shared/realtime/create-realtime-hooks.tsx'

export type LabContract = (typeof labSocket)['/lab']

/** The realtime hooks of the lab's namespace. */
export const {
  RealtimeProvider: LabRealtimeProvider,
  useRealtime: useLabRealtime,
  useSocketEvent: useLabEvent,
  useSocketSend: useLabSend,
  useSocketState: useLabState,
  useSocketStatus: useLabStatus,
} = createRealtimeHooks<LabContract>()

/** The lab's namespace on the shop's connection. */
export const labRealtime = realtimePerConnection<LabContract>('/lab', labSocket['/lab'])
