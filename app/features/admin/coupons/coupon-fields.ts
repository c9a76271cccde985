import * as v from 'valibot'
import { type CouponKind, NewCoupon } from '#app/contract/coupon.ts'
import type { FieldError } from '#app/contract/field-errors.ts'
import { fieldError } from '#app/contract/primitives.ts'
import { DAY_MS, startOfDay } from '../seoul-days.ts'

const { code, value, maxDiscount, minTotal, limit } = NewCoupon.entries

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
        startsAt: new Date(startOfDay(startDay)).toISOString(),
        endsAt: new Date(startOfDay(endDay) + DAY_MS).toISOString(),
      }),
    ),
  )
