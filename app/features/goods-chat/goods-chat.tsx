import { Suspense } from 'react'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { WhenVisible } from '#app/shared/ui/when-visible.tsx'
import { createGoodsChatMemory } from './goods-chat-memory.ts'
import { GoodsChatPanelSkeleton } from './goods-chat-panel-skeleton.tsx'

const GoodsChatPanel = lazyExtra(() => import('./goods-chat-panel.tsx'), 'GoodsChatPanel', ErrorState)

interface GoodsChatProps {
  goodsId: number
  /** The signed-in account, which may write; `null` for a guest. */
  userId: number | null
}

/** The product chat. Its code loads when it scrolls into view, or at once if the chat was open before a reload. */
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
