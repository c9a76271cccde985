import { type Migration, type RawBuilder, sql } from 'kysely'
import { indexNextOrders } from '../search/order-index.ts'
import { addresses } from './addresses.ts'
import { categoryCounts } from './category-counts.ts'
import { goodsPictures } from './goods-pictures.ts'
import { guests } from './guests.ts'
import { notices } from './notices.ts'
import { orderGrams } from './order-grams.ts'
import { orderSteps } from './order-steps.ts'
import { payments } from './payments.ts'
import { popularity } from './popularity.ts'
import { providerPayments } from './provider-payments.ts'
import { returns } from './returns.ts'
import { reviews } from './reviews.ts'
import { sales } from './sales.ts'
import { salesByHourAndDay } from './sales-by-hour-and-day.ts'
import { shop } from './shop.ts'
import { stockChanges } from './stock-changes.ts'
import { variants } from './variants.ts'
import { wishes } from './wishes.ts'

/** Adds the digits of phone numbers, as they are dialled in Korea, to what the admin's search finds. */
const addPhones = sql`update orders set recipient_key = recipient_key || chr(10)
  || regexp_replace(regexp_replace(coalesce(recipient_phone, ''), '^\\(?\\+82\\)?', '0'), '\\D', '', 'g')
  where recipient_name is not null`

/** A migration that runs these statements. */
const runs = (statements: readonly RawBuilder<unknown>[]): Migration => ({
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
})

/**
 * A migration of a shop in which nodes of an older version may be selling. It first waits for the orders under way: they have locked
 * their account's row before anything else, and new ones wait there. If it locked tables between their statements, the two would wait
 * for each other.
 */
const whileOthersSell = (migration: Migration): Migration => ({
  async up(db) {
    await sql`lock table users in exclusive mode`.execute(db)
    await migration.up(db)
  },
})

/** Migrations in the order of their names, with the numbers of SQLite's. Never edit a released one: add a new one instead, to both. */
export const migrations: Record<string, Migration> = {
  '0015-shop': runs([...shop, ...categoryCounts, ...sales]),
  '0016-sales-by-hour-and-day': whileOthersSell(runs(salesByHourAndDay)),
  '0017-order-search': whileOthersSell({
    async up(db) {
      for (const statement of [addPhones, ...orderGrams]) await statement.execute(db)
      while (await indexNextOrders(db));
    },
  }),
  '0018-popularity': whileOthersSell(runs(popularity)),
  '0019-order-steps': whileOthersSell(runs(orderSteps)),
  '0020-wishes': whileOthersSell(runs(wishes)),
  '0021-reviews': whileOthersSell(runs(reviews)),
  '0022-payments': whileOthersSell(runs(payments)),
  '0023-notices': whileOthersSell(runs(notices)),
  '0024-provider-payments': whileOthersSell(runs(providerPayments)),
  '0025-addresses': whileOthersSell(runs(addresses)),
  '0026-goods-pictures': whileOthersSell(runs(goodsPictures)),
  '0027-stock-changes': whileOthersSell(runs(stockChanges)),
  '0028-variants': whileOthersSell(runs(variants)),
  '0029-guests': whileOthersSell(runs(guests)),
  '0030-returns': whileOthersSell(runs(returns)),
}
