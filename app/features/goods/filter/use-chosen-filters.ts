import { categoryName } from '#app/entities/goods/category-name.ts'
import type { GoodsFilter } from '#app/entities/goods/goods.queries.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useGoodsFilter } from '../list/use-goods-filter.ts'
import { filterMessages } from './filter.messages.ts'
import { usePriceText } from './use-price-text.ts'

/** One filter of the list in words, and the change of the filter that removes it. */
export interface ChosenFilter {
  name: string
  removal: GoodsFilter
}

/** The filters of the list beside its search. One category alone is a page of its own and counts as one only when `all` are asked for. */
export function useChosenFilters({ all }: { all: boolean }): ChosenFilter[] {
  const t = useMessages(filterMessages)
  const [language] = useLanguage()
  const [{ category, q, minPrice, maxPrice, inStock, minRating }] = useGoodsFilter()
  const categories = category?.split(',') ?? []
  const priceText = usePriceText()

  const chosen: ChosenFilter[] = []
  if (all && q) chosen.push({ name: t.search(q), removal: { q: undefined } })
  if (all || categories.length > 1) {
    for (const one of categories) {
      const rest = categories.filter((other) => other !== one).join()
      chosen.push({ name: categoryName(language, one), removal: { category: rest || undefined } })
    }
  }
  if (minPrice !== undefined || maxPrice !== undefined) {
    chosen.push({ name: priceText({ minPrice, maxPrice }), removal: { minPrice: undefined, maxPrice: undefined } })
  }
  if (inStock) chosen.push({ name: t.inStock, removal: { inStock: undefined } })
  if (minRating !== undefined) chosen.push({ name: t.ratingFrom(minRating), removal: { minRating: undefined } })
  return chosen
}
