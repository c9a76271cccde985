import type { Language } from '#app/contract/field-errors.ts'
import { shopSocket } from '#app/contract/shop-socket.ts'
import type { SignedIn } from '#app/features/account/signed-in.tsx'
import type { PurchaseFeed } from '#app/features/purchases/purchase-feed.ts'
import type { ShopContract, ShopRealtime } from '#app/shared/api/shop-realtime.ts'
import { type Connection, type ConnectionOptions, createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import type { StoredValue } from '#app/shared/storage/stored-value.ts'
import { visitorId } from './visitor.ts'

export interface ShopParts {
  language: StoredValue<Language>
  signedIn: SignedIn
  purchaseFeed: PurchaseFeed
  /** The address of the page that is shown, as the server is told of it. */
  page: () => string
  /** In place of the plain socket client, such as one that is watched. */
  load?: NonNullable<ConnectionOptions['load']>
}

/** The shop's one realtime connection. Nothing is loaded or sent before somebody listens. */
export function connectShop({ language, signedIn, purchaseFeed, page, load }: ShopParts): {
  connection: Connection
  realtime: ShopRealtime
} {
  const identity = () => signedIn.get()?.userId.toString() ?? null
  const connection = createConnection({
    identity: identity(),
    auth: () => ({ batch: true, visitor: visitorId(), language: language.get() }),
    // A guest is never refused, nor is a dead cookie: what was refused is the moment, and worth another try.
    refreshSession: () => Promise.resolve(true),
    ...(load && { load }),
  })
  // A session that ended elsewhere closes its sockets; the cart, which is read anew after each break, then says so by its 401.
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
      // The server knows one page a socket; the one we are on now takes the place of the one we left.
      leave: () => ({ command: 'CHANGED_PAGE', payload: page() }),
    },
  })
  return { connection, realtime }
}
