import { connectShop, type ShopParts } from './connect-shop.ts'
import { LiveUpdates } from './live-updates.tsx'

/** Everything live in one piece, which is loaded after the first paint. */
export const goLive = (parts: ShopParts) => ({ ...connectShop(parts), LiveUpdates })
export type Live = ReturnType<typeof goLive>
