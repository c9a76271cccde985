import type { Contract } from './contract.ts'
import { RealtimeError } from './realtime-error.ts'
import type { LogSnapshot, Realtime, Status } from './types.ts'

const nothing = () => {}
const never = () => nothing
const idle: Status = { phase: 'idle' }
const empty: LogSnapshot<never> = { items: [], total: 0, evicted: 0, dropped: 0 }

/**
 * A placeholder until the realtime layer's code is loaded: no event arrives and sends reject as offline. Hooks switch to the real
 * one when the provider's value changes.
 */
export const createNotConnected = <C extends Contract>(): Realtime<C> => ({
  on: never,
  onEach: never,
  onGap: never,
  onReset: never,
  log: () => ({ subscribe: never, get: () => empty }),
  send: () => Promise.reject(new RealtimeError('offline', 'no')),
  join: never,
  acquire: never,
  flush: nothing,
  status: { subscribe: never, get: () => idle },
  stats: { received: 0, delivered: 0, duplicates: 0, invalid: 0, dropped: 0, gaps: 0 },
  dispose: nothing,
})
