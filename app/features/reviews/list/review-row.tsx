import type { ReadReview } from '#app/contract/review.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { reviewsMessages } from '../reviews.messages.ts'
import { ReviewText } from './review-text.tsx'
import { useVote } from './use-vote.ts'

/** Somebody else's review. Who is signed in may find it helpful. */
export function ReviewRow({ review, mayVote }: { review: ReadReview; mayVote: boolean }) {
  const t = useMessages(reviewsMessages)
  const errorText = useErrorText()
  const { mutate, isPending, error } = useVote(review)
  return (
    <article className="grid gap-2 py-4">
      <ReviewText review={review} name={t.author(review.nickname)} />
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        {mayVote && (
          <Button
            look={review.voted ? 'primary' : 'secondary'}
            aria-pressed={review.voted}
            busy={isPending}
            onClick={() => isPending || mutate(!review.voted)}
          >
            {t.vote}
          </Button>
        )}
        <span>{review.helpful > 0 && t.votes(formatNumber(review.helpful))}</span>
      </p>
      <p role="status" className={error ? 'text-sm text-danger' : 'sr-only'}>
        {error && errorText(error)}
      </p>
    </article>
  )
}
