type Listener = (...args: never[]) => void

/** Listeners by name. One that throws stops no other. */
export function createEmitter(onError: (error: unknown) => void) {
  const listeners = new Map<string, Set<{ call: Listener }>>()

  const on = (name: string, call: Listener) => {
    const named = listeners.get(name) ?? new Set()
    listeners.set(name, named)
    // An entry of its own: the same function may listen twice, and each unsubscribe ends its own.
    const own = { call }
    named.add(own)
    return () => void named.delete(own)
  }
  const tell = (name: string, ...args: readonly unknown[]) => {
    const named = listeners.get(name) ?? new Set()
    // Of a copy: who unsubscribes meanwhile is skipped, who subscribes meanwhile hears the next.
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
    tell,
    /** Every name that was ever listened to, but for one. */
    tellAll(except: string | undefined) {
      for (const name of listeners.keys()) if (name !== except) tell(name)
    },
  }
}
export type Emitter = ReturnType<typeof createEmitter>

/** What a page reports as an uncaught error, without stopping us. */
export const throwLater = (error: unknown) => {
  setTimeout(() => {
    throw error
  })
}
