import * as v from 'valibot'
import { type CouponKind, NewCoupon } from '#app/contract/coupon.ts'
import type { FieldError } from '#app/contract/field-errors.ts'
import { fieldError } from '#app/contract/primitives.ts'

const { code, value, maxDiscount, minTotal, limit } = NewCoupon.entries

const DAY_MS = 86_400_000

/** A typed number. */
const typedNumber = (wrong: FieldError) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/[\s,]/g, '')),
    v.regex(/^\d+$/, fieldError(wrong)),
    v.transform(Number),
  )

/** A typed number; an empty field is a missing one. */
const typedNumberOrNone = (wrong: FieldError) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.trim() || undefined),
    v.optional(typedNumber(wrong)),
  )

const typedDay = v.pipe(
  v.string(),
  v.minLength(1, fieldError('required')),
  v.check((day) => !Number.isNaN(Date.parse(day)), fieldError('couponPeriod')),
)

/** The fields of a new coupon, as typed. Its days are those of Seoul, the last one included. */
export const couponFields = (kind: CouponKind) =>
  v.pipe(
    v.object({
      code,
      value:
        kind === 'percent'
          ? v.pipe(typedNumber('percent'), v.minValue(1, fieldError('percent')), v.maxValue(100, fieldError('percent')))
          : v.pipe(typedNumber('discount'), value),
      maxDiscount:
        kind === 'percent'
          ? v.pipe(typedNumber('discount'), v.unwrap(maxDiscount))
          : v.pipe(typedNumberOrNone('discount'), maxDiscount),
      minTotal: v.pipe(typedNumberOrNone('price'), minTotal),
      startDay: typedDay,
      endDay: typedDay,
      limit: v.pipe(typedNumberOrNone('couponLimit'), limit),
    }),
    v.transform(
      ({ startDay, endDay, ...coupon }): NewCoupon => ({
        ...coupon,
        kind,
        startsAt: new Date(startOf(startDay)).toISOString(),
        endsAt: new Date(startOf(endDay) + DAY_MS).toISOString(),
      }),
    ),
  )

/** When a day begins in Seoul, in ms since the epoch. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+09:00`)

/** The day in Seoul of a time in ms since the epoch, such as `2026-11-20`. */
export const dayInSeoul = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10)
