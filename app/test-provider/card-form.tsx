import { type ReactNode, useRef, useState } from 'react'
import { TestCard, type TestPayment } from '#app/contract/test-provider.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { digitsOf } from '#app/shared/forms/use-formatted.ts'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { DigitsField } from './digits-field.tsx'
import { groupCardNumber, groupExpiry } from './group-digits.ts'
import { TestCardList } from './test-card-list.tsx'
import { testProviderMessages } from './test-provider.messages.ts'
import { useChangePayment } from './use-change-payment.ts'

interface CardFormProps {
  payment: TestPayment
  /** Stands between the form and the test cards. */
  children?: ReactNode
}

/** Pays by a card whose number is typed, or filled in by a press on one of the test cards. */
export function CardForm({ payment: { paymentId, amount }, children }: CardFormProps) {
  const t = useMessages(testProviderMessages)
  const [language] = useLanguage()
  const changePayment = useChangePayment()
  const [timedOut, setTimedOut] = useState(false)
  const payButton = useRef<HTMLButtonElement>(null)
  const { form, field, fill, formError, submitting } = useForm({
    schema: TestCard,
    initial: { number: '', expiry: '', cvc: '' },
    onSubmit: async (body) => {
      setTimedOut(false)
      try {
        await changePayment(call('payByTestCard', { params: { paymentId }, body }))
      } catch (error) {
        if (!isApiError(error, 'payment_timeout')) throw error
        setTimedOut(true)
      }
    },
  })
  function choose(number: string) {
    const nextYear = String(new Date(shopNow()).getFullYear() + 1).slice(-2)
    fill({ number: groupCardNumber(number), expiry: `12/${nextYear}`, cvc: '123' })
    payButton.current?.focus()
  }
  return (
    <>
      <form {...form} className="grid gap-4">
        <DigitsField {...field('number', t.number)} group={groupCardNumber} autoComplete="cc-number" />
        <div className="grid grid-cols-2 gap-4">
          <DigitsField
            {...field('expiry', t.expiry)}
            group={groupExpiry}
            hint={t.expiryHint}
            autoComplete="cc-exp"
            placeholder="MM/YY"
          />
          <DigitsField
            {...field('cvc', t.cvc)}
            group={(typed) => digitsOf(typed).slice(0, 4)}
            hint={t.cvcHint}
            autoComplete="cc-csc"
          />
        </div>
        <FormError>{timedOut ? t.timeout : formError}</FormError>
        <Button ref={payButton} type="submit" look="primary" size="large" busy={submitting}>
          {t.pay(formatKrw(language, amount))}
        </Button>
      </form>
      {children}
      <TestCardList onChoose={choose} />
    </>
  )
}
