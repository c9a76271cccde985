import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { filterMessages } from './filter.messages.ts'

/** Returns a function that says a range of prices in words; one of its ends may be open. */
export function usePriceText() {
  const t = useMessages(filterMessages)
  const [language] = useLanguage()
  return ({ minPrice, maxPrice }: { minPrice?: number | undefined; maxPrice?: number | undefined }): string => {
    const from = minPrice === undefined ? undefined : formatKrw(language, minPrice)
    const to = maxPrice === undefined ? undefined : formatKrw(language, maxPrice)
    return from && to ? t.priceBetween(from, to) : from ? t.priceFrom(from) : t.priceTo(to ?? '')
  }
}
