import type { ComponentType } from 'react'
import { connectShop, type ShopParts } from './connect-shop.ts'
import { LiveUpdates } from './live-updates.tsx'

/** Everything live in one piece, which is loaded after the first paint. */
export const goLive = ({ Inspector, ...parts }: ShopParts & { Inspector?: ComponentType }) => ({
  ...connectShop(parts),
  LiveUpdates,
  Inspector,
})
export type Live = ReturnType<typeof goLive>
