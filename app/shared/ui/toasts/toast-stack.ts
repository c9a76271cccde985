import { createStore } from '../../storage/create-store.ts'

/** Reasons to stop the clock: a pointer or the focus is on a toast, or the tab is hidden. */
export type Hold = 'pointer' | 'focus' | 'hidden'

interface Identified {
  readonly id: number
}

export type ToastStack<T extends Identified> = ReturnType<typeof createToastStack<T>>

/**
 * The visible toasts. Each stays for `staysMs`, not counting the time it is held: the clock stops on hover, on focus
 * and while the tab is hidden (https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable).
 */
export function createToastStack<T extends Identified>(staysMs: number) {
  const shown = createStore<readonly T[]>([])
  const holds = new Set<Hold>()
  /** When each toast closes, by the clock below. */
  const endsAt = new Map<number, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  // A clock that can be stopped.
  let ran = 0
  let startedAt: number | null = performance.now()
  const now = () => ran + (startedAt === null ? 0 : performance.now() - startedAt)

  function show(toasts: readonly T[]): void {
    const ids = new Set(toasts.map(({ id }) => id))
    for (const id of endsAt.keys()) if (!ids.has(id)) endsAt.delete(id)
    for (const id of ids) if (!endsAt.has(id)) endsAt.set(id, now() + staysMs)
    shown.set(toasts)
    schedule()
  }
  function schedule(): void {
    clearTimeout(timer)
    if (startedAt === null || endsAt.size === 0) return
    timer = setTimeout(expire, Math.max(0, Math.min(...endsAt.values()) - now()))
  }
  function expire(): void {
    const time = now()
    show(shown.get().filter(({ id }) => (endsAt.get(id) ?? 0) > time))
  }
  function setHolds(change: () => void): void {
    change()
    if (holds.size > 0 === (startedAt === null)) return
    ran = now()
    startedAt = holds.size > 0 ? null : performance.now()
    schedule()
  }
  /** Removing a toast under the pointer or with the focus fires no event that would end the hold, so end it here. */
  const releaseToasts = () =>
    setHolds(() => {
      holds.delete('pointer')
      holds.delete('focus')
    })

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    /** Replaces the toasts. Those that are already shown keep their time. */
    show,
    close: (id: number): void => {
      releaseToasts()
      show(shown.get().filter((toast) => toast.id !== id))
    },
    clear: (): void => {
      releaseToasts()
      show([])
    },
    /** Adds or removes a reason to stop the clock. */
    hold: (why: Hold, holding: boolean): void =>
      setHolds(() => {
        if (holding) holds.add(why)
        else holds.delete(why)
      }),
    /** Whether a pointer or the focus is on a toast. */
    isHeld: () => holds.has('pointer') || holds.has('focus'),
  }
}
