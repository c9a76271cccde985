import type { ComponentType } from 'react'
import { connectShop, type ShopParts } from './connect-shop.ts'
import { LiveUpdates } from './live-updates.tsx'

/** The whole realtime layer in one chunk, which loads after the first paint. */
export const goLive = ({
  Inspector,
  ShopperUpdates,
  ...parts
}: ShopParts & { Inspector?: ComponentType; ShopperUpdates?: ComponentType }) => ({
  ...connectShop(parts),
  LiveUpdates,
  Inspector,
  ShopperUpdates,
})
export type Live = ReturnType<typeof goLive>
