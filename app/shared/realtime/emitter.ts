/** Listeners by name. One that throws stops no other. */
export function createEmitter(onError: (error: unknown) => void) {
  const listeners = new Set<{ name: string; call: (...args: never[]) => void }>()
  return {
    on: (name: string, call: (...args: never[]) => void) => {
      // An entry of its own: the same function may listen twice, and each unsubscribe ends its own.
      const own = { name, call }
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    tell: (name: string, ...args: readonly unknown[]) => {
      // Of a copy: who unsubscribes meanwhile is skipped, who subscribes meanwhile hears the next.
      for (const own of Array.from(listeners)) {
        if (own.name !== name || !listeners.has(own)) continue
        try {
          own.call(...(args as never[]))
        } catch (error) {
          onError(error)
        }
      }
    },
  }
}
export type Emitter = ReturnType<typeof createEmitter>
