import type { Language } from '#app/contract/field-errors.ts'

/** The language that `Accept-Language` (RFC 9110 §12.5.4) likes best of the shop's two; Korean when it names neither. */
export function acceptedLanguage(header: string | null): Language {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  })
  const best = ranges
    .filter(({ language, weight }) => (language === 'ko' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]
  return best?.language === 'en' ? 'en' : 'ko'
}
