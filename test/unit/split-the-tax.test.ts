import { expect, it } from 'vitest'
import { splitVat } from '#app/features/orders/receipt/split-vat.ts'

it('a total contains its tax, rounded to whole won', () => {
  expect(splitVat(11_000)).toEqual({ supply: 10_000, vat: 1000 })
  expect(splitVat(9000)).toEqual({ supply: 8182, vat: 818 })
  expect(splitVat(7000)).toEqual({ supply: 6364, vat: 636 })
  // 0.45 and 0.55
  expect(splitVat(5)).toEqual({ supply: 5, vat: 0 })
  expect(splitVat(6)).toEqual({ supply: 5, vat: 1 })
  expect(splitVat(0)).toEqual({ supply: 0, vat: 0 })
})

it('tax and supply value always add up to what was paid', () => {
  for (let total = 0; total < 30_000; total += 7) {
    const { supply, vat } = splitVat(total)
    expect(supply + vat).toBe(total)
    expect(Math.abs(vat - total / 11)).toBeLessThanOrEqual(0.5)
  }
})
