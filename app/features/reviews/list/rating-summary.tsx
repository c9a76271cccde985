import { ratingOf } from '#app/contract/rating.ts'
import type { StarCounts } from '#app/contract/review.ts'
import { starsMessages } from '#app/entities/reviews/stars.messages.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { reviewsMessages } from '../reviews.messages.ts'

const fromTheTop = [5, 4, 3, 2, 1] as const

/** The average of a product's reviews, and how many have five stars, four and so on. */
export function RatingSummary({ counts }: { counts: StarCounts }) {
  const t = useMessages(reviewsMessages)
  const of = useMessages(starsMessages)
  const { reviews, stars } = ratingOf(counts)
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
      <p className="grid justify-items-center">
        <span role="img" aria-label={t.average(stars.toFixed(1))} className="text-2xl font-bold">
          <span className="text-accent">★ </span>
          <span>{stars.toFixed(1)}</span>
        </span>
        <span className="text-sm text-ink-soft">{t.count(formatNumber(reviews))}</span>
      </p>
      <ul className="grid flex-1 basis-48 gap-1 text-sm">
        {fromTheTop.map((value) => {
          const count = counts[value - 1] ?? 0
          return (
            <li key={value} className="grid grid-cols-[3.5rem_minmax(0,1fr)_4rem] items-center gap-2">
              <span className="text-ink-soft">{of.stars(value)}</span>
              <span aria-hidden="true" className="h-2 overflow-hidden rounded-sm bg-sunken">
                <span className="block h-full bg-accent" style={{ width: `${(count / reviews) * 100}%` }} />
              </span>
              <span className="text-end digits text-ink-soft">{t.counted(formatNumber(count))}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
