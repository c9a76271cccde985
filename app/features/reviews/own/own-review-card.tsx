import { useState } from 'react'
import type { OwnReview } from '#app/contract/review.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { ReviewText } from '../list/review-text.tsx'
import { reviewsMessages } from '../reviews.messages.ts'

interface OwnReviewCardProps {
  review: OwnReview
  onEdit: () => void
  /** Rejects when the review could not be deleted. */
  onRemove: () => Promise<void>
}

/** The shopper's own review with buttons to edit and delete it, and why it is hidden, if it is. */
export function OwnReviewCard({ review, onEdit, onRemove }: OwnReviewCardProps) {
  const t = useMessages(reviewsMessages)
  const errorText = useErrorText()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function remove(): Promise<void> {
    setAsking(false)
    setBusy(true)
    setError(undefined)
    try {
      await onRemove()
    } catch (reason) {
      setError(reason)
      setBusy(false)
    }
  }
  return (
    <article className="grid gap-2 rounded-md bg-sunken p-4">
      <ReviewText review={review} name={t.own} />
      {review.hiddenReason !== null && (
        <p className="text-sm text-danger">
          {t.hidden} {t.hiddenReason(review.hiddenReason)}
        </p>
      )}
      {review.helpful > 0 && <p className="text-sm text-ink-soft">{t.votes(formatNumber(review.helpful))}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onEdit}>{t.edit}</Button>
        {review.hiddenReason === null && (
          <Button busy={busy} onClick={() => busy || setAsking(true)}>
            {t.remove}
          </Button>
        )}
      </div>
      <FormError>{error === undefined ? undefined : errorText(error)}</FormError>
      <Dialog
        open={asking}
        title={t.removeTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.keep}</Button>
            <Button look="danger" onClick={() => void remove()}>
              {t.removeConfirm}
            </Button>
          </>
        }
      >
        {t.removeWhy}
      </Dialog>
    </article>
  )
}
