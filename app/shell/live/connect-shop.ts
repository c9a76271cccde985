import type { Language } from '#app/contract/field-errors.ts'
import { shopSocket } from '#app/contract/shop-socket.ts'
import type { SignedIn } from '#app/features/account/signed-in.tsx'
import type { PurchaseFeed } from '#app/features/purchases/purchase-feed.ts'
import type { ShopContract, ShopRealtime } from '#app/shared/api/shop-realtime.ts'
import { type Connection, type ConnectionOptions, createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import type { StoredValue } from '#app/shared/storage/stored-value.ts'
import { visitorId } from '../visitor.ts'

export interface ShopParts {
  language: StoredValue<Language>
  signedIn: SignedIn
  purchaseFeed: PurchaseFeed
  /** The current page's address for the server. */
  page: () => string
  /** Loads another socket client in place of the plain one, such as one that the inspector observes. */
  load?: NonNullable<ConnectionOptions['load']>
}

/** The shop's only realtime connection. It loads and sends nothing until something subscribes. */
export function connectShop({ language, signedIn, purchaseFeed, page, load }: ShopParts): {
  connection: Connection
  realtime: ShopRealtime
} {
  const identity = () => signedIn.get()?.userId.toString() ?? null
  const connection = createConnection({
    identity: identity(),
    auth: () => ({ batched: true, visitor: visitorId(), language: language.get() }),
    // The server never denies guests or expired cookies, so a denial is temporary and worth a retry.
    refreshSession: () => Promise.resolve(true),
    ...(load && { load }),
  })
  // When a session ends elsewhere, the server closes its sockets. The cart is read again after the reconnect, and its 401
  // signs out.
  signedIn.subscribe(() => connection.setIdentity(identity()))

  const realtime = createRealtime<ShopContract>(connection, '/', shopSocket['/'], {
    replay: {
      event: 'BUY_GOODS',
      seqOf: ({ seq }) => seq,
      resetEvent: 'FEED_RESET',
      resync: purchaseFeed.resync,
      shared: true,
    },
    rooms: {
      join: (page) => ({ command: 'CHANGED_PAGE', payload: page }),
      // The server tracks one page per socket: the current page replaces the one we left.
      leave: () => ({ command: 'CHANGED_PAGE', payload: page() }),
    },
  })
  realtime.on('BUY_GOODS', (batch) => purchaseFeed.add(batch.map(([purchase]) => purchase)))
  return { connection, realtime }
}
