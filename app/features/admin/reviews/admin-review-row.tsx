import { Link } from 'wouter'
import type { AdminReview } from '#app/contract/admin.ts'
import { reviewsAnchor } from '#app/entities/reviews/reviews-anchor.ts'
import { Stars } from '#app/entities/reviews/stars.tsx'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { adminReviewsMessages } from './admin-reviews.messages.ts'
import { HideReview } from './hide-review.tsx'

/** One review in the admin: product, author, stars and text, and whether it is hidden and why. */
export function AdminReviewRow({ review }: { review: AdminReview }) {
  const t = useMessages(adminReviewsMessages)
  const [language] = useLanguage()
  return (
    <article className="grid gap-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href={`${pathTo('goods', { goodsId: review.goodsId })}#${reviewsAnchor}`}
          className="inline-flex min-h-11 min-w-0 items-center font-semibold hover:underline"
        >
          {displayName(language, review)}
        </Link>
        {review.hiddenReason !== null && <Badge tone="danger">{t.hidden}</Badge>}
        <span className="ms-auto text-sm text-ink-soft">
          <RelativeTime iso={review.writtenAt} />
          {review.changedAt !== null && <span> · {t.changed}</span>}
        </span>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <Stars stars={review.stars} />
        <span className="min-w-0 font-semibold">{review.nickname}</span>
      </p>
      {review.text === '' ? (
        <p className="text-sm text-ink-soft">{t.starsAlone}</p>
      ) : (
        <p className="whitespace-pre-line">{review.text}</p>
      )}
      {review.hiddenReason !== null && <p className="text-sm text-danger">{t.reasonIs(review.hiddenReason)}</p>}
      <HideReview review={review} />
    </article>
  )
}
