/** The usual bands of prices, ascending; both ends are included. */
export const priceBands: readonly { minPrice?: number; maxPrice?: number }[] = [
  { maxPrice: 5_000 },
  { minPrice: 5_000, maxPrice: 10_000 },
  { minPrice: 10_000, maxPrice: 20_000 },
  { minPrice: 20_000, maxPrice: 50_000 },
  { minPrice: 50_000 },
]
