import type { Store } from '#mock-server/store/open-store.ts'

/**
 * A store whose next transactions can be made to wait for each other, so that each request has seen the shop as it was before the
 * others. They then run one after the other, in the order of their calls.
 */
export function createMeetingStore(store: Store) {
  let expected = 0
  let waiting: (() => void)[] = []
  return {
    store: {
      ...store,
      async transaction<T>(work: Parameters<typeof store.transaction<T>>[0]): Promise<T> {
        if (expected > 0) await new Promise<void>(wait)
        return store.transaction(work)
      },
    } satisfies Store,
    /** Makes the next `count` transactions wait for each other. */
    meet: (count: number) => {
      expected = count
    },
    /** How many transactions are waiting. */
    waiting: () => waiting.length,
  }

  function wait(arrived: () => void): void {
    waiting.push(arrived)
    if (waiting.length < expected) return
    const all = waiting
    waiting = []
    expected = 0
    for (const go of all) go()
  }
}

export type MeetingStore = ReturnType<typeof createMeetingStore>
