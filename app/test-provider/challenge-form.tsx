import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { fieldError } from '#app/contract/primitives.ts'
import { CHALLENGE_CODE } from '#app/contract/test-cards.ts'
import type { TestPayment } from '#app/contract/test-provider.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { testProviderMessages } from './test-provider.messages.ts'
import { useChangePayment } from './use-change-payment.ts'

const ChallengeFields = v.object({ code: v.pipe(v.string(), v.trim(), v.minLength(1, fieldError('required'))) })

/** The 3-D Secure step: asks for the code that the card's bank would send. */
export function ChallengeForm({ payment: { paymentId, triesLeft = 0 } }: { payment: TestPayment }) {
  const t = useMessages(testProviderMessages)
  const changePayment = useChangePayment()
  const input = useRef<HTMLInputElement>(null)
  /** The last code that was wrong, which is said until it is typed over. */
  const [wrong, setWrong] = useState<string>()
  const { form, field, values, formError, submitting } = useForm({
    schema: ChallengeFields,
    initial: { code: '' },
    onSubmit: async (body) => {
      await changePayment(call('answerTestChallenge', { params: { paymentId }, body }))
      // After a right one this form is gone.
      setWrong(values.code)
    },
  })
  // This step takes the place of the card form, and the focus with it. After a wrong code the field says so.
  useEffect(() => input.current?.focus(), [triesLeft])
  const code = field('code', t.code)
  const isWrong = wrong === values.code
  return (
    <form {...form} className="grid gap-4">
      <div>
        <h2 className="font-bold">{t.challenge}</h2>
        <p className="text-sm text-ink-soft">{t.challengeWhy}</p>
      </div>
      <TextInput
        {...code}
        error={code.error ?? (isWrong ? t.wrongCode(formatNumber(triesLeft)) : undefined)}
        hint={t.codeHint(CHALLENGE_CODE)}
        inputMode="numeric"
        autoComplete="one-time-code"
        ref={input}
      />
      <FormError>{isWrong ? undefined : formError}</FormError>
      <Button type="submit" look="primary" size="large" busy={submitting}>
        {t.confirm}
      </Button>
    </form>
  )
}
