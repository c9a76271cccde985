import type { StarCounts } from './review.ts'

/** How many reviews a product has, and their average to one decimal place; 0 without reviews. */
export function ratingOf(counts: StarCounts): { reviews: number; stars: number } {
  const reviews = counts.reduce((sum, count) => sum + count, 0)
  const stars = counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
  return { reviews, stars: reviews === 0 ? 0 : averageStars(stars, reviews) }
}

/** An average as people read it: to one decimal place. */
export const averageStars = (stars: number, reviews: number): number => Math.round((stars / reviews) * 10) / 10
