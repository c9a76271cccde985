import { isApiError } from '#app/shared/api/api-error.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { cartMessages } from '../cart.messages.ts'

/** Why the last change of a line failed, in words. */
export function failureText(language: Language, failure: Error): string {
  const t = cartMessages[language]
  if (isApiError(failure, 'network', 'timeout')) return t.notWrittenOffline
  return isApiError(failure) && !failure.outcomeUnknown ? failure.message : t.notWritten
}
