import type { StockChange } from '#app/contract/goods.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createPurchasePump } from '../feed/purchase-pump.ts'
import { createRecentStock } from '../feed/recent-stock.ts'
import type { Online } from '../presence/online.ts'
import type { Peers } from '../presence/peers.ts'
import { createPresence } from '../presence/presence.ts'
import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import { createGoodsChat } from './goods-chat-rooms.ts'
import type { NamespaceService } from './namespace-service.ts'

interface ShopParts {
  shop: NamespaceOf<'/'>
  backend: Backend
  /** The other nodes of the shop. */
  peers: Peers
  /** Counts the namespace's sockets. */
  online: Online
  onError: (error: unknown) => void
}

/** The default namespace: purchases, stock, viewers, the goods chat, and events for single accounts. */
export function serveShop({ shop, backend, peers, online, onError }: ShopParts) {
  const presence = createPresence(shop, peers)
  const goodsChat = createGoodsChat(shop, peers)
  const stockChanges = new Map<number, StockChange>()
  const recentStock = createRecentStock()
  const pump = createPurchasePump({
    shop,
    feed: backend.feed,
    onError,
    afterPurchases: () => {
      for (const change of stockChanges.values()) {
        recentStock.add(change)
        shop.local.emit('STOCK_CHANGED', change)
      }
      stockChanges.clear()
    },
  })

  return {
    abilities: (socket) => ({
      enterPage: (path) => presence.enter(socket, path),
      joinGoodsChat: (room, name) => goodsChat.join(socket, room, name),
      leaveGoodsChat: (room) => goodsChat.leave(socket, room),
    }),
    connected(socket) {
      online.enter(socket)
      socket.on('disconnect', () => {
        online.leave(socket)
        presence.leave(socket)
        goodsChat.leaveAll(socket)
      })
      // A page that connects for the first time may show stock it read a moment ago. One that reconnects fetches it again.
      if (socket.data.serverOffset === undefined) {
        for (const change of recentStock.all()) socket.emit('STOCK_CHANGED', change)
      }
      pump.join(socket)
    },
    on: {
      ...goodsChat.on,
      purchased: () => pump.wake(),
      'stock-changed': ({ change }) => {
        stockChanges.set(change.goodsId, change)
        // The purchase that caused it, if any, is in the feed by now; the pump emits it first.
        pump.wake()
      },
      'goods-changed': ({ change }) => shop.local.emit('GOODS_CHANGED', change),
      'cart-changed': ({ userId, change }) => shop.local.to(accountRoom(userId)).emit('CART_CHANGED', change),
      'order-changed': ({ userId, change }) => shop.local.to(accountRoom(userId)).emit('ORDER_CHANGED', change),
    },
    async close() {
      presence.close()
      goodsChat.close()
      await pump.close()
    },
  } satisfies NamespaceService<'/'>
}
