import type { Review } from '#app/contract/review.ts'
import { Stars } from '#app/entities/reviews/stars.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { reviewsMessages } from '../reviews.messages.ts'

/** What somebody thinks of a product: stars, text and when. */
export function ReviewText({ review, name }: { review: Review; name: string }) {
  const t = useMessages(reviewsMessages)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <Stars stars={review.stars} />
        <span className="min-w-0 font-semibold">{name}</span>
        <span className="text-xs text-ink-soft">
          <RelativeTime iso={review.writtenAt} />
          {review.changedAt !== null && <span> · {t.changed}</span>}
        </span>
      </p>
      {review.text !== '' && <p className="whitespace-pre-line">{review.text}</p>}
    </>
  )
}
