import type { Purchase } from '#app/contract/purchase.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

const room = 'feed:batch'

/** The sockets that receive purchases in batches, and the batch that waits for the next flush. */
export function createBatchRoom(shop: NamespaceOf<'/'>) {
  let waiting: readonly Purchase[] = []
  /** Sockets that joined while a batch waits → their newest purchase. They receive the rest of the batch and join the room. */
  const newcomers = new Map<SocketOf<'/'>, number>()

  return {
    add(purchases: readonly Purchase[]): void {
      waiting = [...waiting, ...purchases]
    },
    /** From here on the socket receives every purchase after `upTo` once. */
    join(socket: SocketOf<'/'>, upTo: number): void {
      if (waiting.length > 0) newcomers.set(socket, upTo)
      else void socket.join(room)
    },
    flush(): void {
      if (waiting.length === 0) return
      const batch = waiting
      waiting = []
      shop.local.to(room).emit('BUY_GOODS_BATCH', [...batch])
      for (const [socket, upTo] of newcomers) {
        const missing = batch.filter((purchase) => purchase.seq > upTo)
        if (!socket.connected) continue
        if (missing.length > 0) socket.emit('BUY_GOODS_BATCH', missing)
        void socket.join(room)
      }
      newcomers.clear()
    },
  }
}
