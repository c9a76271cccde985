import { goodsChatSocket } from '#app/contract/goods-chat.ts'
import { createShopNamespace } from '#app/shared/api/shop-namespace.tsx'

/** The realtime hooks of the product chat, which shares the shop's default namespace. */
export const {
  NamespaceProvider: GoodsChatRealtime,
  useRealtime: useGoodsChatRealtime,
  useSocketEvent: useGoodsChatEvent,
  useSocketStatus: useGoodsChatStatus,
} = createShopNamespace('/', goodsChatSocket['/'])
