import type { Selectable } from 'kysely'
import * as v from 'valibot'
import type { Coupon, CouponsPage, CouponsQuery } from '#app/contract/coupon.ts'
import { plainText } from '#app/contract/plain-text.ts'
import { foldText } from '#app/contract/text.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { lockRows, takeTurn } from './turn.ts'

const pageSize = 20

/** A code as it is compared. */
const codeKey = (code: string): string => foldText(plainText(code))

/** The coupon of a code. Whoever decides by it in a transaction locks it. */
export async function findCoupon(db: Queries, code: string, lock?: 'update'): Promise<Coupon | undefined> {
  let select = db.selectFrom('coupons').selectAll().where('code_key', '=', codeKey(code))
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'coupons'))
  const row = await select.executeTakeFirst()
  return row && toCoupon(row)
}

/** Locks a coupon by its number; `undefined` when there is none. */
export async function lockCoupon(tx: Queries, couponId: number): Promise<Coupon | undefined> {
  const select = tx.selectFrom('coupons').selectAll().where('coupon_id', '=', couponId)
  const row = await select.modifyEnd(lockRows(tx, 'update', 'coupons')).executeTakeFirst()
  return row && toCoupon(row)
}

/** One page of coupons, newest first. Throws `BrokenCursor`. */
export async function listCoupons(db: Queries, { cursor, limit = pageSize }: CouponsQuery): Promise<CouponsPage> {
  let select = db.selectFrom('coupons').selectAll()
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('coupon_id', '<', before)
  }
  const rows = await select
    .orderBy('coupon_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.coupon_id])
  return { coupons: page.map(toCoupon), nextCursor }
}

/** Adds a coupon. Returns `undefined` when its code is taken. */
export async function insertCoupon(
  tx: Queries,
  coupon: Omit<Coupon, 'couponId' | 'used'>,
): Promise<Coupon | undefined> {
  await takeTurn(tx)
  const row = await tx
    .insertInto('coupons')
    .values({
      code: coupon.code,
      code_key: codeKey(coupon.code),
      kind: coupon.kind,
      value: coupon.value,
      max_discount: coupon.maxDiscount,
      min_total: coupon.minTotal,
      starts_at: coupon.startsAt,
      ends_at: coupon.endsAt,
      use_limit: coupon.limit,
    })
    .onConflict((conflict) => conflict.column('code_key').doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && toCoupon(row)
}

/** Lets a coupon end at a time. */
export async function setCouponEnd(tx: Queries, couponId: number, endsAt: string): Promise<void> {
  await tx.updateTable('coupons').set({ ends_at: endsAt }).where('coupon_id', '=', couponId).execute()
}

/** Whether the account has used a coupon for an order that is not cancelled, or for one that awaits its payment. */
export async function hasUsedCoupon(db: Queries, userId: number, couponId: number): Promise<boolean> {
  const ofAccount = { user_id: userId, coupon_id: couponId }
  const uses = db
    .selectFrom('coupon_uses')
    .select('coupon_id')
    .where((eb) => eb.and(ofAccount))
  if ((await uses.executeTakeFirst()) !== undefined) return true
  const awaiting = db
    .selectFrom('payments')
    .select('coupon_id')
    .where((eb) => eb.and(ofAccount))
  return (await awaiting.where('status', '=', 'awaiting').executeTakeFirst()) !== undefined
}

/** Counts a use. The coupon has to be locked. */
export async function countCouponUse(tx: Queries, couponId: number): Promise<void> {
  await tx
    .updateTable('coupons')
    .set((eb) => ({ used: eb('used', '+', 1) }))
    .where('coupon_id', '=', couponId)
    .execute()
}

/** Keeps which order has used a coupon. */
export async function insertCouponUse(
  tx: Queries,
  use: { userId: number; couponId: number; orderNumber: number },
): Promise<void> {
  const { userId: user_id, couponId: coupon_id, orderNumber: order_number } = use
  await tx.insertInto('coupon_uses').values({ user_id, coupon_id, order_number }).execute()
}

/** Forgets that an order has used its coupon. Returns `false` when it had used none. */
export async function deleteCouponUse(tx: Queries, orderId: string): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('coupon_uses')
    .where('order_number', '=', (eb) => eb.selectFrom('orders').select('order_number').where('order_id', '=', orderId))
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}

/** Gives a coupon that was counted back. */
export async function giveCouponBack(tx: Queries, code: string): Promise<void> {
  await tx
    .updateTable('coupons')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('code_key', '=', codeKey(code))
    .execute()
}

const toCoupon = (row: Selectable<Tables['coupons']>): Coupon => ({
  couponId: row.coupon_id,
  code: row.code,
  kind: row.kind,
  value: row.value,
  maxDiscount: row.max_discount,
  minTotal: row.min_total,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  limit: row.use_limit,
  used: row.used,
})
