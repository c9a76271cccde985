import { type Kysely, type Migration, sql } from 'kysely'
import { indexNextOrders } from '../../search/order-index.ts'
import { recipientKey } from '../../search/order-words.ts'
import { createOrderGrams } from '../order-grams.ts'

/** How many rows one statement writes. */
const atOnce = 500

/** Lets the admin's search find phone numbers, and read an index. A start that was broken off is gone on with. */
export const orderSearch: Migration = {
  async up(db) {
    await addPhones(db)
    await createOrderGrams(db)
    while (await indexNextOrders(db));
  },
}

interface Recipient {
  id: number
  name: string
  phone: string
}

async function addPhones(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Recipient>`
      select order_number as id, recipient_name as name, coalesce(recipient_phone, '') as phone from orders
      where order_number > ${after} and recipient_name is not null order by order_number limit ${atOnce}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    const keys = rows.map((row) => ({ id: row.id, key: recipientKey(row) }))
    await sql`update orders set recipient_key = value ->> 'key' from json_each(${JSON.stringify(keys)})
      where order_number = value ->> 'id'`.execute(db)
    after = last.id
  }
}
