import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { createRecentChanges } from '../feed/recent-changes.ts'
import { createShopPump } from '../feed/shop-pump.ts'
import type { Online } from '../presence/online.ts'
import type { Peers } from '../presence/peers.ts'
import { createPresence } from '../presence/presence.ts'
import { accountRoom, type NamespaceOf, pageRoom } from '../socket-server.ts'
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

/** The default namespace: purchases, stock, viewers, the goods chat, reviews, and events for single accounts. */
export function serveShop({ shop, backend, peers, online, onError }: ShopParts) {
  const presence = createPresence(shop, peers)
  const goodsChat = createGoodsChat(shop, peers)
  const pump = createShopPump({ shop, feed: backend.feed, onError })
  const recentAccountChanges = createRecentChanges<AccountChange>(
    ({ type, userId, change }) => `${userId} ${type} ${partOf(change)}`,
  )

  function changeAccount(change: AccountChange): void {
    recentAccountChanges.add(change)
    emitAccountChange(shop.local.to(accountRoom(change.userId)), change)
  }

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
      // A page that connects for the first time may show what it read a while ago. One that reconnects fetches it again.
      const userId = socket.data.session?.user.userId
      if (userId !== undefined && socket.data.serverOffset === undefined) {
        for (const change of recentAccountChanges.since(0))
          if (change.userId === userId) emitAccountChange(socket, change)
      }
      pump.join(socket)
    },
    on: {
      ...goodsChat.on,
      purchased: () => pump.wake(),
      // Also fired for a deleted account, whose name is no longer shown.
      'account-changed': () => pump.forget(),
      'nickname-changed': () => pump.forget(),
      'stock-changed': ({ change }) => pump.changeStock(change),
      'goods-changed': ({ change }) => pump.changeGoods(change),
      'cart-changed': changeAccount,
      'order-changed': changeAccount,
      'unpaid-order-changed': changeAccount,
      'review-changed': ({ userId, change, family = [change.goodsId] }) => {
        const author = accountRoom(userId)
        const pages = family.map((goodsId) => pageRoom(`/goods/${goodsId}`))
        shop.local
          .to(pages)
          .except(author)
          .emit('REVIEW_CHANGED', { ...change, own: false })
        shop.local.to(author).emit('REVIEW_CHANGED', { ...change, own: true })
      },
      'return-changed': changeAccount,
      'wishes-changed': changeAccount,
      'addresses-changed': changeAccount,
      'notice-added': changeAccount,
      'notices-read': changeAccount,
    },
    async close() {
      presence.close()
      goodsChat.close()
      await pump.close()
    },
  } satisfies NamespaceService<'/'>
}

type AccountChange = Extract<
  DomainEvent,
  {
    type:
      | 'cart-changed'
      | 'order-changed'
      | 'unpaid-order-changed'
      | 'return-changed'
      | 'wishes-changed'
      | 'addresses-changed'
      | 'notice-added'
      | 'notices-read'
  }
>

/** Of carts, wishlists, addresses and what was read the newest change says everything; of orders and notices there are several. */
function partOf(change: AccountChange['change']): string | number {
  if ('noticeId' in change) return change.noticeId
  return 'orderId' in change ? change.orderId : ''
}

function emitAccountChange(to: Pick<NamespaceOf<'/'>, 'emit'>, event: AccountChange): void {
  switch (event.type) {
    case 'cart-changed':
      to.emit('CART_CHANGED', event.change)
      break
    case 'wishes-changed':
      to.emit('WISHES_CHANGED', event.change)
      break
    case 'addresses-changed':
      to.emit('ADDRESSES_CHANGED')
      break
    case 'order-changed':
    case 'unpaid-order-changed':
      to.emit('ORDER_CHANGED', event.change)
      break
    case 'return-changed':
      to.emit('RETURN_CHANGED', event.change)
      break
    case 'notice-added':
      to.emit('NOTICE_ADDED', event.change)
      break
    case 'notices-read':
      to.emit('NOTICES_READ', event.change)
      break
  }
}
