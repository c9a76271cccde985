import { Suspense } from 'react'
import { reviewsAnchor } from '#app/entities/reviews/reviews-anchor.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { WhenVisible } from '#app/shared/ui/when-visible.tsx'
import { ReviewsSkeleton } from './reviews-skeleton.tsx'

const ReviewsPanel = lazyExtra(() => import('./reviews-panel.tsx'), 'ReviewsPanel', ErrorState)

interface ReviewsProps {
  goodsId: number
  /** The signed-in account; `null` for a guest. */
  userId: number | null
}

/** The reviews of a product. Their code loads when they scroll into view, or at once if a link leads to them. */
export const Reviews = (props: ReviewsProps) => (
  <WhenVisible
    key={`${props.goodsId} ${props.userId}`}
    now={location.hash === `#${reviewsAnchor}`}
    placeholder={<ReviewsSkeleton />}
  >
    <Suspense fallback={<ReviewsSkeleton />}>
      <ReviewsPanel {...props} />
    </Suspense>
  </WhenVisible>
)
