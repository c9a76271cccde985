import Negotiator from 'negotiator'
import type { Language } from '#app/contract/field-errors.ts'

/** The language that `Accept-Language` (RFC 9110 §12.5.4) likes best of the shop's two; Korean when it names neither. */
export function acceptedLanguage(header: string | null): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': header ?? '' } })
  return negotiator.language(['ko', 'en']) === 'en' ? 'en' : 'ko'
}
