import * as v from 'valibot'
import { expect, test } from 'vitest'
import { NewCoupon } from '#app/contract/coupon.ts'
import { seedCoupons } from '#mock-server/store/seed/coupons.ts'

test.each(seedCoupons)('$code could have been added by an administrator', ({ maxDiscount, limit, ...coupon }) => {
  const asked = { ...coupon, ...(maxDiscount !== null && { maxDiscount }), ...(limit !== null && { limit }) }
  expect(v.safeParse(NewCoupon, asked).issues).toBeUndefined()
  expect(coupon.kind === 'percent').toBe(maxDiscount !== null)
  expect(Date.parse(coupon.endsAt)).toBeGreaterThan(Date.parse(coupon.startsAt))
})
