import { randomUUID } from 'node:crypto'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import type { Tables } from '#mock-server/store/tables.ts'

/** The shop's own database, as durable as the shop's, without anything of the shop between Kysely and the file. */
export function openBareStore(file: string): Kysely<Tables> {
  const database = new Database(file)
  database.exec('pragma journal_mode=wal; pragma synchronous=2; pragma foreign_keys=1')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

export interface BareOrder {
  userId: number
  goodsId: number
  quantity: number
}

/** Writes the rows that an order of the shop writes, in one transaction. Returns the purchase. */
export const placeBareOrder = (db: Kysely<Tables>, { userId, goodsId, quantity }: BareOrder) =>
  db.transaction().execute(async (tx) => {
    const goods = await tx
      .selectFrom('goods')
      .selectAll()
      .where('goods_id', '=', goodsId)
      .where('stock', '>=', quantity)
      .executeTakeFirstOrThrow()
    const orderId = randomUUID()
    const date = new Date().toISOString()
    await tx
      .updateTable('goods')
      .set((eb) => ({ stock: eb('stock', '-', quantity), sold: eb('sold', '+', quantity) }))
      .where('goods_id', '=', goodsId)
      .execute()
    const { order_number } = await tx
      .insertInto('orders')
      .values({
        order_id: orderId,
        user_id: userId,
        status: 'paid',
        total: goods.price * quantity,
        recipient_name: '김하나',
        recipient_phone: '+821012345678',
        recipient_address1: '서울',
        recipient_address2: '',
        ordered_at: date,
        search_text: `${orderId}\n${goods.name}\n${goods.name_en}`,
        recipient_key: '김하나',
      })
      .returning('order_number')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('order_lines')
      .values({
        order_number,
        line: 0,
        goods_id: goodsId,
        name: goods.name,
        name_en: goods.name_en,
        thumbnail_url: goods.thumbnail_url,
        price: goods.price,
        quantity,
      })
      .execute()
    const { seq } = await tx
      .insertInto('purchase_feed')
      .values({ order_number, goods_id: goodsId, goods_name: goods.name, goods_name_en: goods.name_en, date })
      .returning('seq')
      .executeTakeFirstOrThrow()
    const purchase = { seq, nickname: '손님', goodsId, goodsName: goods.name, goodsNameEn: goods.name_en, date }
    await tx
      .insertInto('order_answers')
      .values({
        user_id: userId,
        idempotency_key: orderId,
        request_hash: orderId,
        order_number,
        answer: JSON.stringify(purchase),
      })
      .execute()
    return purchase
  })
