import type { NodeChannel, NodeListener } from '#mock-server/sockets/cluster/node-channel.ts'
import { requestLock } from './request-lock.ts'

/** A post without a message announces a new subscriber. */
type Post<Message> = { from: string; message?: Message }

/**
 * A channel between all tabs of this origin. Every tab holds a Web Lock while it is open and waits for the lock of each other tab that
 * it knows. The browser grants that lock when the other tab is gone, even after a crash.
 */
export async function openTabChannel<Message>(name: string): Promise<NodeChannel<Message>> {
  const self = crypto.randomUUID()
  const listeners = new Set<NodeListener<Message>>()
  const others = new Set<string>()
  const lockOf = (tab: string) => `${name}:tab:${tab}`
  const channel = new BroadcastChannel(name)
  const send = (post: Post<Message>) => channel.postMessage(post)

  function meet(tab: string): void {
    if (others.has(tab)) return
    others.add(tab)
    const gone = () => {
      others.delete(tab)
      for (const { left } of listeners) left?.(tab)
    }
    void requestLock(lockOf(tab), gone, 'shared')
  }

  channel.onmessage = ({ data: { from, message } }: MessageEvent<Post<Message>>) => {
    meet(from)
    for (const { received, joined } of listeners) {
      if (message === undefined) joined?.()
      else received?.(message, from)
    }
  }

  // Hold the lock before the first post: whoever receives it waits for this lock.
  await new Promise<void>((held) => {
    void requestLock(lockOf(self), () => {
      held()
      return new Promise(() => {})
    })
  })

  return {
    post: (message) => send({ from: self, message }),
    subscribe(listener) {
      listeners.add(listener)
      send({ from: self })
      return () => listeners.delete(listener)
    },
    async countNodes() {
      const { held = [] } = await navigator.locks.query()
      return held.filter((lock) => lock.name?.startsWith(lockOf(''))).length
    },
  }
}
