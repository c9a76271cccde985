/** How prices are changed: by a percentage of each, or by an amount; negative to lower them. */
export interface PriceStep {
  unit: 'percent' | 'amount'
  by: number
}

const lowest = 10
const highest = 100_000_000

/** The changed price, rounded to 10 KRW. `undefined` if no product may cost so much or so little. */
export function newPrice(price: number, { unit, by }: PriceStep): number | undefined {
  const exact = unit === 'percent' ? (price * (100 + by)) / 100 : price + by
  const rounded = Math.round(exact / 10) * 10
  return rounded >= lowest && rounded <= highest ? rounded : undefined
}
