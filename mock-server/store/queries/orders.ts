import type { Selectable } from 'kysely'
import * as v from 'valibot'
import type { Order, OrderListPage, OrdersQuery, Payment, Recipient, TakenStep } from '#app/contract/order.ts'
import { OrderStatus } from '#app/contract/order-status.ts'
import { foldText } from '#app/contract/text.ts'
import type { Queries } from '../open-store.ts'
import { recipientKey } from '../search/order-words.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { pause } from './pause.ts'
import { returnsOf } from './returns.ts'
import { lockRows, takeTurn } from './turn.ts'

export type OrderRow = Selectable<Tables['orders']>

/** An order of the table `orders`. */
export type PaidOrder = Order & { status: OrderStatus }

const pageSize = 20

/** Stores a paid order with its lines. Returns its number, which other tables reference. */
export async function insertOrder(db: Queries, userId: number, order: Order): Promise<number> {
  await takeTurn(db)
  const { order_number } = await db
    .insertInto('orders')
    .values({
      order_id: order.orderId,
      user_id: userId,
      status: 'paid',
      total: order.total,
      shipping_fee: order.payment?.shippingFee ?? 0,
      discount: order.payment?.discount ?? 0,
      coupon_code: order.payment?.couponCode ?? null,
      recipient_name: order.recipient?.name ?? null,
      recipient_phone: order.recipient?.phone ?? null,
      recipient_postcode: order.recipient?.postcode ?? null,
      recipient_address1: order.recipient?.address1 ?? null,
      recipient_address2: order.recipient?.address2 ?? null,
      guest_email: order.guestEmail ?? null,
      ordered_at: order.orderedAt,
      search_text: orderSearchText(order),
      recipient_key: order.recipient ? recipientKey(order.recipient, order.guestEmail) : '',
    })
    .returning('order_number')
    .executeTakeFirstOrThrow()
  const lines = order.items.map((item, line) => ({
    order_number,
    line,
    goods_id: item.goodsId,
    name: item.name,
    name_en: item.nameEn,
    thumbnail_url: item.thumbnailUrl,
    price: item.price,
    quantity: item.quantity,
  }))
  await db.insertInto('order_lines').values(lines).execute()
  return order_number
}

/** What a search of administrators finds besides the recipient, who is personal: order id and product names. */
const orderSearchText = ({ orderId, items }: Pick<Order, 'orderId' | 'items'>): string =>
  foldText([orderId, ...items.flatMap(({ name, nameEn }) => [name, nameEn])].join('\n'))

/** One page of an account's orders, newest first, or only the order of the attempt `key`. Throws `BrokenCursor`. */
export async function listOrders(db: Queries, userId: number, query: OrdersQuery): Promise<OrderListPage> {
  const { key, cursor, limit = pageSize } = query
  let select = db.selectFrom('orders').selectAll().where('user_id', '=', userId)
  if (key !== undefined) {
    select = select.where('order_number', 'in', (eb) =>
      eb
        .selectFrom('order_answers')
        .select('order_answers.order_number')
        .where('order_answers.user_id', '=', userId)
        .where('idempotency_key', '=', key),
    )
  }
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('order_number', '<', before)
  }
  const rows = await select
    .orderBy('order_number', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.order_number])
  return { orders: await withLines(db, page), nextCursor }
}

/**
 * A paid order of the account; `undefined` when it doesn't exist or is somebody else's. Whoever decides by it in a transaction locks it.
 */
export async function findOrder(
  db: Queries,
  userId: number,
  orderId: string,
  lock?: 'update',
): Promise<PaidOrder | undefined> {
  let select = db.selectFrom('orders').selectAll().where('user_id', '=', userId).where('order_id', '=', orderId)
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'orders'))
  const row = await select.executeTakeFirst()
  if (row === undefined) return undefined
  const [order] = await withLines(db, [row])
  return order && { ...order, steps: await listSteps(db, row) }
}

/** The steps that an order has taken, whose times are known. */
async function listSteps(db: Queries, order: OrderRow): Promise<TakenStep[]> {
  const later = await db
    .selectFrom('order_steps')
    .select(['status', 'at'])
    .where('order_number', '=', order.order_number)
    .execute()
  const steps: TakenStep[] = [{ status: 'paid', at: order.ordered_at }, ...later]
  // Clocks of several nodes may differ: the statuses themselves have an order.
  return OrderStatus.options.flatMap((status) => steps.filter((step) => step.status === status))
}

/** How many orders of an account are read before others get their turn. */
const ordersAtOnce = 50

/**
 * The account's orders that are neither delivered nor cancelled, oldest first, part by part. Nobody moves them on until the transaction
 * ends.
 */
export async function* lockUndelivered(tx: Queries, userId: number): AsyncGenerator<PaidOrder[]> {
  for (let after: number | undefined = 0; after !== undefined; await pause()) {
    const rows: OrderRow[] = await tx
      .selectFrom('orders')
      .selectAll()
      .where('user_id', '=', userId)
      .where('order_number', '>', after)
      .orderBy('order_number')
      .limit(ordersAtOnce)
      .modifyEnd(lockRows(tx, 'update', 'orders'))
      .execute()
    after = rows.at(-1)?.order_number
    const undelivered = rows.filter(({ status }) => status !== 'delivered' && status !== 'cancelled')
    if (undelivered.length > 0) yield withLines(tx, undelivered)
  }
}

/** The address of the account's last order that has one. */
export async function findLastRecipient(db: Queries, userId: number): Promise<Recipient | null> {
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('user_id', '=', userId)
    .where('recipient_name', 'is not', null)
    .orderBy('order_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toRecipient(row) : null
}

/** The orders of the given rows, in the same order. */
export async function withLines(db: Queries, rows: readonly OrderRow[]): Promise<PaidOrder[]> {
  if (rows.length === 0) return []
  const numbers = rows.map((row) => row.order_number)
  const lines = await db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_number', 'in', numbers)
    .orderBy('order_number')
    .orderBy('line')
    .execute()
  const itemsOf = new Map<number, Order['items']>(numbers.map((orderNumber) => [orderNumber, []]))
  for (const line of lines) {
    itemsOf.get(line.order_number)?.push({
      goodsId: line.goods_id,
      name: line.name,
      nameEn: line.name_en,
      thumbnailUrl: line.thumbnail_url,
      price: line.price,
      quantity: line.quantity,
    })
  }
  const returns = await returnsOf(db, numbers)
  return rows.map((row) => ({
    orderId: row.order_id,
    status: row.status,
    items: itemsOf.get(row.order_number) ?? [],
    total: row.total,
    payment: toPayment(row),
    recipient: toRecipient(row),
    ...(row.guest_email !== null && { guestEmail: row.guest_email }),
    orderedAt: row.ordered_at,
    ...withReturns(returns.get(row.order_number)),
  }))
}

const withReturns = (returns: Order['returns']) => (returns === undefined ? undefined : { returns })

const toPayment = ({ total, shipping_fee: shippingFee, discount, coupon_code: couponCode }: OrderRow): Payment => ({
  shippingFee,
  discount,
  ...(couponCode !== null && { couponCode }),
  total: total - discount + shippingFee,
})

function toRecipient(row: OrderRow): Recipient | null {
  const { recipient_name: name, recipient_phone: phone, recipient_address1: address1 } = row
  if (name === null || phone === null || address1 === null) return null
  return {
    name,
    phone,
    ...(row.recipient_postcode !== null && { postcode: row.recipient_postcode }),
    address1,
    address2: row.recipient_address2 ?? '',
  }
}
