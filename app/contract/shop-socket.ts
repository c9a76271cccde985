import * as v from 'valibot'
import { CartChange } from './cart-change.ts'
import { OrderChange } from './order-status.ts'
import { PagePath, ViewerCount } from './presence.ts'
import { FeedReset, Purchase } from './purchase.ts'
import type { SocketNamespace } from './socket-namespace.ts'
import { GoodsChanged, StockChange } from './stock.ts'

/** The default namespace: what every page of the shop says and hears. */
export const shopSocket = {
  '/': {
    access: 'open',
    commands: {
      /** I am on this page now. */
      CHANGED_PAGE: { access: 'open', payload: PagePath, ack: v.object({}), errors: [] },
    },
    events: {
      /** Someone bought. */
      BUY_GOODS: { args: [Purchase] },
      /** Several purchases in one packet, ascending by `seq`, for clients that asked for batches. */
      BUY_GOODS_BATCH: { args: [v.array(Purchase)], batchOf: 'BUY_GOODS' },
      /** Too much was missed to be replayed: fetch the newest page. */
      FEED_RESET: { args: [FeedReset] },
      STOCK_CHANGED: { args: [StockChange] },
      /** Goods are new, gone, or have another name, price or picture: ask for them again. */
      GOODS_CHANGED: { args: [GoodsChanged] },
      /** So many people are on your page. */
      SAME_PAGE_VIEWER_COUNT: { args: [ViewerCount] },
      /** To all sockets of one account. */
      CART_CHANGED: { args: [CartChange] },
      /** To all sockets of one account. */
      ORDER_CHANGED: { args: [OrderChange] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
