/**
 * The supply value and the value-added tax that a total contains. Korean prices include 10 %, so a total has eleven parts, one of them the
 * tax. It is rounded to whole KRW, and the two add up to the total.
 */
export function splitVat(total: number): { supply: number; vat: number } {
  const vat = Math.round(total / 11)
  return { supply: total - vat, vat }
}
