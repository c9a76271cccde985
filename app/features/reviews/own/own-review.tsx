import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { reviewsMessages } from '../reviews.messages.ts'
import { reviewsQueries } from '../reviews.queries.ts'
import { OwnReviewCard } from './own-review-card.tsx'
import { ReviewForm } from './review-form.tsx'
import { useWriteReview } from './use-write-review.ts'

interface OwnReviewProps {
  goodsId: number
  userId: number
  /** Whether who may write a review finds its form open. */
  openAtOnce: boolean
}

/** The shopper's own review of a product, or where they write it, once they have received the product. */
export function OwnReview({ goodsId, userId, openAtOnce }: OwnReviewProps) {
  const t = useMessages(reviewsMessages)
  const errorText = useErrorText()
  const { data, error } = useQuery(reviewsQueries.own(goodsId))
  const { write, change, remove } = useWriteReview(goodsId)
  const [writing, setWriting] = useState<boolean>()
  const [said, setSaid] = useState('')
  const place = useRef<HTMLDivElement>(null)
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (said !== '' && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [said])
  if (!data) return error && <p className="text-sm text-danger">{errorText(error)}</p>

  const { review, mayReview } = data
  const done = (text: string) => {
    setWriting(false)
    setSaid(text)
  }
  const isOpen = (review !== null || mayReview) && (writing ?? (openAtOnce && review === null))
  return (
    <div ref={place} tabIndex={-1} className="grid gap-3 outline-none">
      {isOpen ? (
        <ReviewForm
          id={`${userId}:${goodsId}`}
          before={review ?? undefined}
          onSubmit={async (body) => {
            await (review ? change(review.reviewId, body) : write(body))
            done(review ? t.saved : t.written)
          }}
          onCancel={() => setWriting(false)}
        />
      ) : review ? (
        <OwnReviewCard
          review={review}
          onEdit={() => setWriting(true)}
          onRemove={async () => {
            await remove(review.reviewId)
            done(t.removed)
          }}
        />
      ) : mayReview ? (
        <p>
          <Button look="primary" onClick={() => setWriting(true)}>
            {t.write}
          </Button>
        </p>
      ) : (
        <p className="text-sm text-ink-soft">{t.notYet}</p>
      )}
      <p role="status" className={said === '' || isOpen ? 'sr-only' : 'text-sm text-success'}>
        {!isOpen && said}
      </p>
    </div>
  )
}
