import { useId, useState } from 'react'
import * as v from 'valibot'
import { type AdminReview, HiddenReason } from '#app/contract/admin.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminReviewsMessages } from './admin-reviews.messages.ts'
import { useSetReviewVisibility } from './use-set-review-visibility.ts'

const Fields = v.object({ hiddenReason: HiddenReason })

/** A button that hides a review, after asking for the reason, or shows it again. */
export function HideReview({ review }: { review: AdminReview }) {
  const t = useMessages(adminReviewsMessages)
  const errorText = useErrorText()
  const [language] = useLanguage()
  const [asking, setAsking] = useState(false)
  const formId = useId()
  const hide = useSetReviewVisibility(review.reviewId)
  const show = useSetReviewVisibility(review.reviewId)
  const { form, field, formError, submitting } = useForm({
    schema: Fields,
    initial: { hiddenReason: '' },
    onSubmit: async ({ hiddenReason }) => {
      await hide.mutateAsync(hiddenReason)
      setAsking(false)
    },
  })
  const name = displayName(language, review)
  const close = () => setAsking(false)
  return (
    <div className="grid gap-2">
      <p>
        {review.hiddenReason === null ? (
          <Button aria-label={t.hideOf(review.nickname, name)} onClick={() => setAsking(true)}>
            {t.hide}
          </Button>
        ) : (
          <Button
            aria-label={t.showOf(review.nickname, name)}
            busy={show.isPending}
            onClick={() => show.isPending || show.mutate(null)}
          >
            {t.show}
          </Button>
        )}
      </p>
      <FormError>{show.error ? errorText(show.error) : undefined}</FormError>
      <Dialog
        open={asking}
        title={t.hideTitle}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t.keep}</Button>
            <Button type="submit" form={formId} look="danger" busy={submitting}>
              {t.confirm}
            </Button>
          </>
        }
      >
        <form {...form} id={formId} className="grid gap-3 text-ink">
          <p className="text-ink-soft">{t.hideWhy}</p>
          <TextInput hint={t.reasonHint} autoComplete="off" {...field('hiddenReason', t.reason)} />
          <FormError>{formError}</FormError>
        </form>
      </Dialog>
    </div>
  )
}
