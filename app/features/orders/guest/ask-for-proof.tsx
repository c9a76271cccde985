import { useMutation } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { guestMessages } from './guest.messages.ts'

/** A button that sends a mail to the account's address, whose link brings in the orders that were made as a guest. */
export function AskForProof() {
  const t = useMessages(guestMessages)
  const errorText = useErrorText()
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: () => call('askForProof') })
  return (
    <>
      <Button busy={isPending} onClick={() => isPending || mutate()}>
        {t.bringIn}
      </Button>
      {/* Rendered before their texts, so that screen readers announce the texts. */}
      <p role="status" className={isSuccess ? 'text-sm text-success' : 'sr-only'}>
        {isSuccess && t.sent}
      </p>
      <p role="alert" className={error ? 'text-sm text-danger' : 'sr-only'}>
        {isApiError(error, 'unavailable') ? t.noMail : error && errorText(error)}
      </p>
    </>
  )
}
