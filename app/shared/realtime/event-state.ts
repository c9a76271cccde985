import type { Args, Contract, EventName } from './contract.ts'
import type { Meta, Realtime, Store } from './types.ts'

/** What an event's batches are reduced into. */
export interface StateReducer<A, S> {
  readonly initial: S
  readonly reduce: (state: S, batch: readonly A[], metas: readonly Meta[]) => S
  readonly isEqual?: ((a: S, b: S) => boolean) | undefined
}

/** A state that listens as long as somebody is subscribed to it. `reducer()` gives the one to use now. */
export function createEventState<C extends Contract, K extends EventName<C>, S>(
  realtime: Pick<Realtime<C>, 'on' | 'onReset'>,
  event: K,
  reducer: () => StateReducer<Args<C, K>, S>,
): Store<S> {
  const listeners = new Set<() => void>()
  let state = reducer().initial
  let offs: (() => void)[] = []

  const set = (next: S) => {
    if ((reducer().isEqual ?? Object.is)(state, next)) return
    state = next
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener) {
      const own = () => listener()
      if (listeners.size === 0) {
        offs = [
          realtime.on(event, (batch, metas) => set(reducer().reduce(state, batch, metas))),
          realtime.onReset(event, () => set(reducer().initial)),
        ]
      }
      listeners.add(own)
      return () => {
        if (listeners.delete(own) && listeners.size === 0) for (const off of offs) off()
      }
    },
    get: () => state,
  }
}
