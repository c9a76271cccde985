import type { Goods } from '#app/contract/goods.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'

/** The average and the number of a product's reviews, `★ 4.5 (12)`, or nothing without reviews: to be joined with other facts of it. */
export const ratingText = ({ stars, reviews }: Goods): string[] =>
  stars && reviews ? [`★ ${stars.toFixed(1)} (${formatNumber(reviews)})`] : []
