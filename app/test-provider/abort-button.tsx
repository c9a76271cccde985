import { useMutation } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { testProviderMessages } from './test-provider.messages.ts'
import { useChangePayment } from './use-change-payment.ts'

/** Gives a payment up, which leads back to the shop. */
export function AbortButton({ paymentId }: { paymentId: string }) {
  const t = useMessages(testProviderMessages)
  const errorText = useErrorText()
  const changePayment = useChangePayment()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => changePayment(call('abortTestPayment', { params: { paymentId } })),
  })
  return (
    <div className="grid gap-2">
      <Button busy={isPending} onClick={() => isPending || mutate()}>
        {t.abort}
      </Button>
      {/* Rendered before its text, so that screen readers announce the text. */}
      <p role="alert" className="text-sm text-danger empty:sr-only">
        {error && errorText(error)}
      </p>
    </div>
  )
}
