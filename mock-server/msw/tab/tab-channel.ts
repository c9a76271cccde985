/** What tabs tell each other: a message of `Message`, or, without one, that somebody begins to listen. */
type Post<Message> = { from: string; message?: Message }

export interface TabListener<Message> {
  heard?: (message: Message, tab: string) => void
  /** Somebody in another tab begins to listen, and knows nothing of what was posted before. */
  joined?: () => void
  /** Another tab is gone: closed, reloaded or crashed. */
  left?: (tab: string) => void
}

/** The way from each tab of this origin to all others. */
export interface TabChannel<Message> {
  post(message: Message): void
  /** Returns its end. */
  listen(listener: TabListener<Message>): () => void
  /** How many tabs there are, this one too. */
  countTabs(): Promise<number>
}

/**
 * Every tab holds a Web Lock as long as it lives, and waits for the lock of each other tab that it has heard of: the browser
 * grants it when that tab is gone, however it went.
 */
export async function openTabChannel<Message>(name: string): Promise<TabChannel<Message>> {
  const self = crypto.randomUUID()
  const listeners = new Set<TabListener<Message>>()
  const others = new Set<string>()
  const lockOf = (tab: string) => `${name}:tab:${tab}`
  const channel = new BroadcastChannel(name)
  const send = (post: Post<Message>) => channel.postMessage(post)

  function meet(tab: string): void {
    if (others.has(tab)) return
    others.add(tab)
    void navigator.locks.request(lockOf(tab), { mode: 'shared' }, () => {
      others.delete(tab)
      for (const { left } of listeners) left?.(tab)
    })
  }

  channel.onmessage = ({ data: { from, message } }: MessageEvent<Post<Message>>) => {
    meet(from)
    for (const { heard, joined } of listeners) {
      if (message === undefined) joined?.()
      else heard?.(message, from)
    }
  }

  // Before the first word: who hears it waits for this lock.
  await new Promise<void>((held) => {
    void navigator.locks.request(lockOf(self), () => {
      held()
      return new Promise(() => {})
    })
  })

  return {
    post: (message) => send({ from: self, message }),
    listen(listener) {
      listeners.add(listener)
      send({ from: self })
      return () => listeners.delete(listener)
    },
    async countTabs() {
      const { held = [] } = await navigator.locks.query()
      return held.filter((lock) => lock.name?.startsWith(lockOf(''))).length
    },
  }
}
