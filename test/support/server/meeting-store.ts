import type { Store } from '#mock-server/store/open-store.ts'

/**
 * A store whose transactions wait, when told to, until so many have come: each request has then seen the shop as it was before the
 * others. They run one after the other, in the order in which they came.
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
    /** The next so many transactions wait for each other. */
    meet: (count: number) => {
      expected = count
    },
    /** So many are waiting. */
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
