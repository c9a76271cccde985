type Listener = (...args: never[]) => void

/** Listeners by event name. One that throws stops no other. */
export function createEmitter(onError: (error: unknown) => void) {
  const listeners = new Map<string, Set<{ call: Listener }>>()

  const on = (name: string, call: Listener) => {
    const named = listeners.get(name) ?? new Set()
    listeners.set(name, named)
    // Each subscription has its own entry because the same function may subscribe twice.
    const own = { call }
    named.add(own)
    return () => void named.delete(own)
  }
  const emit = (name: string, ...args: readonly unknown[]) => {
    const named = listeners.get(name) ?? new Set()
    // Iterate over a copy: listeners added meanwhile start with the next event, removed ones are skipped.
    for (const own of Array.from(named)) {
      if (!named.has(own)) continue
      try {
        own.call(...(args as never[]))
      } catch (error) {
        onError(error)
      }
    }
  }
  return {
    on,
    emit,
    /** Emits every name that was ever subscribed to, except one. */
    emitAll(except: string | undefined) {
      for (const name of listeners.keys()) if (name !== except) emit(name)
    },
  }
}
export type Emitter = ReturnType<typeof createEmitter>

/** Lets the page report an error as uncaught without stopping the caller. */
export const throwLater = (error: unknown) => {
  setTimeout(() => {
    throw error
  })
}
