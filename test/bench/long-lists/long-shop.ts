import { sql } from 'kysely'
import { io } from 'socket.io-client'
import { openStore } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { fillGoods, fillSupportThread } from '#test/support/server/fill-store.ts'
import { startServer } from '#test/support/server/start-server.ts'

/** How long each list is. */
export const lengths = { goods: 10_000, messages: 5_000, orders: 2_000 }

export type LongShop = Awaited<ReturnType<typeof openLongShop>>

/** A shop whose lists are long, with a shopper who has placed all orders and written half of the messages. */
export async function openLongShop(appDir: string) {
  const store = await openStore({ dialect: openLibsql(':memory:') })
  const server = await startServer({ appDir, backend: { store, checkAnswers: false }, limits: 'off' })
  const { backend } = server
  const shopper = await signUpShopper(backend, 'mina')
  const { db } = store
  await fillGoods(store, lengths.goods - 79)
  await sql`
    insert into orders (order_id, user_id, status, total, ordered_at)
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${lengths.orders})
    select 'filled-' || n, (select user_id from users where nickname = 'mina'), 'paid', 1000, '2026-01-01T00:00:00.000Z' from numbers`.execute(
    db,
  )
  await sql`
    insert into order_lines (order_number, line, goods_id, name, name_en, thumbnail_url, price, quantity)
    select order_number, 0, goods_id, name, name_en, thumbnail_url, price, 1
    from orders join goods on goods_id = 1 + order_number % 79`.execute(db)
  await fillSupportThread(store, 'mina', lengths.messages)
  const administratorToken = await signInAs(backend, testAdministrator)
  const answering = io(`${server.url}/customer-chat`, {
    transports: ['websocket'],
    auth: { token: administratorToken },
  })
  let stock = 500

  return {
    url: server.url,
    close: async () => {
      answering.disconnect()
      await server.close()
    },
    accounts: { shopper, administrator: testAdministrator },
    /** Somebody orders one piece of the first product. */
    order: () => buy(backend, shopper.token, 1),
    changeStock: () => {
      stock -= 1
      return stockUp(backend, 79, stock)
    },
    /** An administrator moves an order on, from paid to packed. */
    moveOrder: async (orderId: string) => {
      const body = { status: 'packed', expectedStatus: 'paid' }
      await callEndpoint(backend, 'changeOrderStatus', { token: administratorToken, params: { orderId }, body })
    },
    /** An administrator types, and writes to the shopper. */
    typeAnswer: () => answering.emitWithAck('typing', { threadId: 1 }),
    answer: () => answering.emitWithAck('msg', { threadId: 1, msg: '내일 도착해요.' }),
  }
}
