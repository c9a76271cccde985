import type { Purchase } from '#app/contract/purchase.ts'
import type { ShopChanges } from '#app/contract/shop-socket.ts'
import { openSocket, type TestSocket } from './open-socket.ts'

/** A client that reconnects with the `seq` of its newest purchase, like the app. It begins after `from`. */
export async function openFeed(
  url: string,
  { batched, from = 0 }: { batched: boolean; from?: number },
): Promise<TestSocket> {
  let serverOffset = from
  const remember = (purchases: Purchase[]) => {
    serverOffset = purchases.at(-1)?.seq ?? serverOffset
  }
  const client = await openSocket(url, {
    auth: (give) => give({ serverOffset, batched }),
    reconnection: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    timeout: 10_000,
  })
  client.socket.on('BUY_GOODS', (purchase: Purchase) => remember([purchase]))
  client.socket.on('SHOP_CHANGED', ({ purchases }: ShopChanges) => remember(purchases ?? []))
  return client
}
