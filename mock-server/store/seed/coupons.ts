import type { Coupon } from '#app/contract/coupon.ts'

const forYears = { startsAt: '2025-12-31T15:00:00.000Z', endsAt: '2099-12-31T15:00:00.000Z' }

/** The coupons of a new shop, named in the README. */
export const seedCoupons: readonly Omit<Coupon, 'couponId' | 'used'>[] = [
  { code: 'HELLO-3000', kind: 'amount', value: 3000, maxDiscount: null, minTotal: 20_000, limit: null, ...forYears },
  { code: 'FRESH-10', kind: 'percent', value: 10, maxDiscount: 5000, minTotal: 15_000, limit: null, ...forYears },
  { code: 'FIRST-100', kind: 'percent', value: 20, maxDiscount: 10_000, minTotal: 0, limit: 100, ...forYears },
]
