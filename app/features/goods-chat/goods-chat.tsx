import { Suspense } from 'react'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { WhenVisible } from '#app/shared/ui/when-visible.tsx'
import { createGoodsChatMemory } from './goods-chat-memory.ts'
import { GoodsChatPanelSkeleton } from './goods-chat-panel-skeleton.tsx'

const GoodsChatPanel = lazyExtra(async () => (await import('./goods-chat-panel.tsx')).GoodsChatPanel)

interface GoodsChatProps {
  goodsId: number
  /** Who is signed in and may write; `null` for a guest. */
  userId: number | null
}

/** What people say about goods. Its code is loaded when it comes into view, or at once where it was left open: a reload returns to it. */
export const GoodsChat = (props: GoodsChatProps) => (
  <WhenVisible
    key={props.goodsId}
    now={createGoodsChatMemory(props.goodsId).get().open}
    placeholder={<GoodsChatPanelSkeleton />}
  >
    <Suspense fallback={<GoodsChatPanelSkeleton />}>
      <GoodsChatPanel {...props} />
    </Suspense>
  </WhenVisible>
)
