import type { Purchase } from '#app/contract/purchase.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

const room = 'feed:batch'

/** The sockets that take purchases in batches, and the batch that waits for the next flush. */
export function createBatchRoom(shop: NamespaceOf<'/'>) {
  let waiting: readonly Purchase[] = []
  /** Who came while a batch waits, with the newest purchase they have: they get the rest of it and enter the room. */
  const newcomers = new Map<SocketOf<'/'>, number>()

  return {
    add(purchases: readonly Purchase[]): void {
      waiting = [...waiting, ...purchases]
    },
    /** From here on the socket hears of every purchase after `upTo`, once. */
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
        const unheard = batch.filter((purchase) => purchase.seq > upTo)
        if (!socket.connected) continue
        if (unheard.length > 0) socket.emit('BUY_GOODS_BATCH', unheard)
        void socket.join(room)
      }
      newcomers.clear()
    },
  }
}
