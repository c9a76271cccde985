import type { Args, Contract, EventName } from './contract.ts'
import type { Meta, Realtime, Store } from './types.ts'

export interface StateReducer<C extends Contract, K extends EventName<C>, S> {
  initial: S
  reduce: (state: S, batch: readonly Args<C, K>[], metas: readonly Meta[]) => S
  isEqual: (a: S, b: S) => boolean
}

/** A state that an event's batches are reduced into. `current()` gives the reducer to use now. */
export function createEventState<C extends Contract, K extends EventName<C>, S>(
  realtime: Realtime<C>,
  event: K,
  current: () => StateReducer<C, K, S>,
): Store<S> {
  let state = current().initial
  const set = (next: S, listener: () => void) => {
    if (current().isEqual(state, next)) return
    state = next
    listener()
  }
  return {
    subscribe(listener) {
      const off = realtime.on(event, (batch, metas) => set(current().reduce(state, batch, metas), listener))
      const offReset = realtime.onReset(event, () => set(current().initial, listener))
      return () => {
        off()
        offReset()
      }
    },
    get: () => state,
  }
}
