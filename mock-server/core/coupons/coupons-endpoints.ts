import type { NewCoupon } from '#app/contract/coupon.ts'
import type { FieldError } from '#app/contract/field-errors.ts'
import { insertCoupon, listCoupons, lockCoupon, setCouponEnd } from '#mock-server/store/queries/coupons.ts'
import { changesBetween, writeAudit } from '../audit/write-audit.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const couponsEndpoints = {
  listCoupons: ({ shop }, { query }) => listCoupons(shop.store.db, query),

  async addCoupon({ shop, session }, { body }) {
    const coupon = readNewCoupon(body)
    const added = await shop.store.transaction(async (tx) => {
      const inserted = await insertCoupon(tx, coupon)
      if (inserted === undefined) throw new ApiError('coupon_exists', { fields: { code: 'couponTaken' } })
      const { code, maxDiscount, limit, kind, value, ...rest } = coupon
      await writeAudit(shop, tx, session, {
        action: 'coupon_added',
        subject: inserted.couponId,
        name: code,
        changes: changesBetween(
          {},
          {
            [kind === 'percent' ? 'percent' : 'discount']: value,
            ...(maxDiscount !== null && { maxDiscount }),
            ...rest,
            ...(limit !== null && { limit }),
          },
        ),
      })
      return inserted
    })
    return { coupon: added }
  },

  async endCoupon({ shop, session }, { params: { couponId } }) {
    const ended = await shop.store.transaction(async (tx) => {
      const before = await lockCoupon(tx, couponId)
      if (before === undefined) throw new ApiError('coupon_not_found')
      const endsAt = shop.now().toISOString()
      if (before.endsAt <= endsAt) return before
      await setCouponEnd(tx, couponId, endsAt)
      await writeAudit(shop, tx, session, {
        action: 'coupon_ended',
        subject: couponId,
        name: before.code,
        changes: [{ field: 'endsAt', before: before.endsAt, after: endsAt }],
      })
      return { ...before, endsAt }
    })
    return { coupon: ended }
  },
} satisfies Partial<Endpoints>

/** A coupon as it is stored. Throws `invalid` for fields that don't fit each other. */
function readNewCoupon(body: NewCoupon) {
  const isPercent = body.kind === 'percent'
  const fields: Record<string, FieldError> = {}
  if (isPercent && body.value > 100) fields['value'] = 'percent'
  if (isPercent && body.maxDiscount === undefined) fields['maxDiscount'] = 'required'
  const [starts, ends] = [new Date(body.startsAt), new Date(body.endsAt)]
  if (Number.isNaN(starts.getTime())) fields['startsAt'] = 'couponPeriod'
  // Not a time either, or none after the start.
  if (!(ends > starts)) fields['endsAt'] = 'couponPeriod'
  if (Object.keys(fields).length > 0) throw new ApiError('invalid', { fields })
  return {
    ...body,
    maxDiscount: (isPercent && body.maxDiscount) || null,
    minTotal: body.minTotal ?? 0,
    limit: body.limit ?? null,
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
  }
}
