import type { Contract, EventName } from '../contract.ts'
import type { BatchHandler, Realtime, Store } from '../types.ts'

/**
 * What an event's batches add up to, from `initial` on. It listens as long as somebody is subscribed to it, who may be told
 * of a state that has not changed.
 */
export function createEventState<C extends Contract, K extends EventName<C>, S>(
  realtime: Pick<Realtime<C>, 'on' | 'onReset'>,
  event: K,
  initial: S,
  reduce: (state: S, ...heard: Parameters<BatchHandler<C, K>>) => S,
): Store<S> {
  let state = initial
  let newest: unknown

  return {
    subscribe(listener) {
      const offs = [
        realtime.on(event, (...heard) => {
          // Each subscriber hears each batch, and the first of them counts it.
          const [batch] = heard
          if (batch !== newest) state = reduce(state, ...heard)
          newest = batch
          listener()
        }),
        realtime.onReset(event, () => {
          state = initial
          listener()
        }),
      ]
      return () => offs.forEach((off) => off())
    },
    get: () => state,
  }
}
