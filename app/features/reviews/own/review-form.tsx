import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { NewReview } from '#app/contract/review.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextArea } from '#app/shared/ui/text-area.tsx'
import { reviewsMessages } from '../reviews.messages.ts'
import { StarInput } from './star-input.tsx'

interface ReviewFormProps {
  /** Names the draft, which survives a reload. */
  id: string
  /** What there is already; left out for a new review. */
  before?: { stars: number; text: string } | undefined
  /** Rejects when the shop has not taken it: what was typed stays. */
  onSubmit: (review: NewReview) => Promise<void>
  onCancel: () => void
}

/** The fields of a form are texts. */
const Fields = v.object({
  ...NewReview.entries,
  stars: v.pipe(v.string(), v.transform(Number), NewReview.entries.stars),
})

interface Draft {
  stars: string
  text: string
}
const isDraft = (value: unknown): value is Draft | null =>
  typeof value === 'object' &&
  value !== null &&
  'stars' in value &&
  typeof value.stars === 'string' &&
  'text' in value &&
  typeof value.text === 'string'

/** Stars and text of a review. The stars have the focus at first. */
export function ReviewForm({ id, before, onSubmit, onCancel }: ReviewFormProps) {
  const t = useMessages(reviewsMessages)
  const stored = { stars: before ? String(before.stars) : '', text: before?.text ?? '' }
  const [draft] = useState(() => createStoredValue<Draft | null>(`review:${id}`, isDraft, null, () => sessionStorage))
  const { values, form, field, formError, submitting } = useForm({
    schema: Fields,
    initial: draft.get() ?? stored,
    onChange: draft.set,
    onSubmit: async (review) => {
      await onSubmit(review)
      draft.set(null)
    },
  })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  }, [])
  const { onBlur: _, ...stars } = field('stars', t.starsLabel)
  return (
    <form {...form} ref={element} className="grid gap-4">
      <StarInput {...stars} value={values.stars} />
      <TextArea {...field('text', t.text)} hint={t.textHint} rows={4} />
      <FormError>{formError}</FormError>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={submitting}>
          {before ? t.save : t.submit}
        </Button>
        <Button
          onClick={() => {
            draft.set(null)
            onCancel()
          }}
        >
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
