import * as v from 'valibot'
import { CartChange } from './cart.ts'
import { GoodsChanged, StockChange } from './goods.ts'
import { Notice, NoticesRead } from './notice.ts'
import { OrderChange, ReturnChange } from './order-status.ts'
import { FeedReset, Purchase } from './purchase.ts'
import type { SocketNamespace } from './socket-namespace.ts'
import { Wishes } from './wish.ts'

/** The page that a socket shows: a path, with its query string when a legacy client sends it. */
export const PagePath = v.pipe(v.string(), v.regex(/^\//), v.maxLength(300))
export type PagePath = v.InferOutput<typeof PagePath>

/** How many people have the same page open. Someone with several tabs counts once. */
export const ViewerCount = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export type ViewerCount = v.InferOutput<typeof ViewerCount>

/** The events of a moment by kind, each as it is in the event of its own. What is empty is left out. */
export const ShopChanges = v.object({
  purchases: v.optional(v.array(Purchase)),
  stock: v.optional(v.array(StockChange)),
  goods: v.optional(v.array(GoodsChanged)),
})
export type ShopChanges = v.InferOutput<typeof ShopChanges>

/** The default namespace: the commands and events that every page of the shop uses. */
export const shopSocket = {
  '/': {
    access: 'open',
    commands: {
      /** The socket shows this page now. */
      CHANGED_PAGE: { access: 'open', payload: PagePath, ack: v.object({}), errors: [] },
    },
    events: {
      /** Somebody bought something. */
      BUY_GOODS: { args: [Purchase] },
      /** What happened within 100 ms in one packet, for clients that ask for batches. Purchases ascend by `seq`. */
      SHOP_CHANGED: {
        args: [ShopChanges],
        batchOf: { purchases: 'BUY_GOODS', stock: 'STOCK_CHANGED', goods: 'GOODS_CHANGED' },
      },
      /** Too many purchases were missed to replay them: fetch the newest page. */
      FEED_RESET: { args: [FeedReset] },
      STOCK_CHANGED: { args: [StockChange] },
      /** A product was added or retired, or its name, price or picture changed. */
      GOODS_CHANGED: { args: [GoodsChanged] },
      /** How many people have the receiver's page open. */
      SAME_PAGE_VIEWER_COUNT: { args: [ViewerCount] },
      /** To all sockets of one account. */
      CART_CHANGED: { args: [CartChange] },
      /** To all sockets of one account. */
      ORDER_CHANGED: { args: [OrderChange] },
      /** To all sockets of one account. */
      RETURN_CHANGED: { args: [ReturnChange] },
      /** To all sockets of one account: its whole wishlist. */
      WISHES_CHANGED: { args: [Wishes] },
      /** To all sockets of one account. */
      NOTICE_ADDED: { args: [Notice] },
      /** To all sockets of one account. */
      NOTICES_READ: { args: [NoticesRead] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
