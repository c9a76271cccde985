import type { Purchase } from '#app/contract/purchase.ts'
import type { ShopChanges } from '#app/contract/shop-socket.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

const room = 'feed:batched'

/** The sockets that receive the shop's changes together, and the purchases that wait for the next beat. */
export function createBatchRoom(shop: NamespaceOf<'/'>) {
  let waiting: Purchase[] = []
  /** Sockets that joined while purchases wait → their newest purchase. They receive the later ones and join the room. */
  const newcomers = new Map<SocketOf<'/'>, number>()

  return {
    add(purchases: readonly Purchase[]): void {
      waiting = [...waiting, ...purchases]
    },
    /** From here on the socket receives every purchase after `upTo` once, and all other changes. */
    join(socket: SocketOf<'/'>, upTo: number): void {
      if (waiting.length > 0) newcomers.set(socket, upTo)
      else void socket.join(room)
    },
    /** Sends the purchases that wait and these changes, in one packet to each socket. */
    flush(changes: Pick<ShopChanges, 'stock' | 'goods'>): void {
      const purchases = waiting
      waiting = []
      const packet = packetOf({ purchases, ...changes })
      if (packet) shop.local.to(room).emit('SHOP_CHANGED', packet)
      for (const [socket, upTo] of newcomers) {
        if (!socket.connected) continue
        const missing = packetOf({ purchases: purchases.filter(({ seq }) => seq > upTo), ...changes })
        if (missing) socket.emit('SHOP_CHANGED', missing)
        void socket.join(room)
      }
      newcomers.clear()
    },
  }
}

/** The changes without empty lists; `undefined` if there are none. */
export function packetOf({ purchases = [], stock = [], goods = [] }: ShopChanges): ShopChanges | undefined {
  if (purchases.length + stock.length + goods.length === 0) return undefined
  return {
    ...(purchases.length > 0 && { purchases }),
    ...(stock.length > 0 && { stock }),
    ...(goods.length > 0 && { goods }),
  }
}
