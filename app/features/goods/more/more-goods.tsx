import { Suspense, useState } from 'react'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { WhenVisible } from '#app/shared/ui/when-visible.tsx'
import { createRecentGoods, useRememberGoods } from './recent-goods.ts'

const BoughtTogether = lazyExtra(() => import('./bought-together.tsx'), 'BoughtTogether')
const RecentlyViewed = lazyExtra(() => import('./recently-viewed.tsx'), 'RecentlyViewed')

/** Other products, below all else on a product's page. Loads once it scrolls into view. The page's own product counts as viewed. */
export function MoreGoods({ goodsId }: { goodsId: number }) {
  const [recent] = useState(createRecentGoods)
  useRememberGoods(recent, goodsId)
  return (
    <WhenVisible key={goodsId} placeholder={<div className="h-px" />}>
      <Suspense fallback={null}>
        <BoughtTogether goodsId={goodsId} />
        <RecentlyViewed recent={recent} goodsId={goodsId} />
      </Suspense>
    </WhenVisible>
  )
}
