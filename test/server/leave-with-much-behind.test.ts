import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openWatchedStore, type WatchedStore } from '#test/support/backend/watch-store.ts'
import { fillAccounts, fillGoods, fillOrders, fillSupportThread } from '#test/support/server/fill-store.ts'

/** No call asks more of the store than this before timers, sockets and others have had their turn. */
const queriesInOneGo = 100

let watched: WatchedStore
let backend: Backend

beforeAll(async () => {
  watched = await openWatchedStore()
  const { store } = watched
  backend = await createTestBackend({ store })
  await fillAccounts(store, 10)
  await fillGoods(store, 2_000)
  await fillOrders(store, 6_000)
})
afterAll(() => backend.close())

/** Signs somebody up who has what was filled. */
async function signUpWith(nickname: string, fill: (userId: number) => Promise<unknown>) {
  const { token, password } = await signUpShopper(backend, nickname)
  const { userId } = Object((await callEndpoint(backend, 'getMe', { token })).body).user
  await fill(userId)
  return { token, userId, leave: () => callEndpoint(backend, 'deleteMe', { token, body: { password } }) }
}

test('an account with thousands of orders is deleted part by part, and nothing of it stays', async () => {
  const { db } = watched.store
  const { userId, leave } = await signUpWith('하나', (id) =>
    sql`update orders set user_id = ${id}, status = 'delivered' where order_number <= 3000`.execute(db),
  )
  const { result, asked, inOneGo } = await watched.watch(leave)
  expect(result).toMatchObject({ status: 204 })
  expect(asked.filter((one) => one.startsWith('update "orders"')).length).toBeGreaterThanOrEqual(10)
  expect(inOneGo).toBeLessThanOrEqual(queriesInOneGo)
  const left = await sql`select 1 from orders where user_id = ${userId} and recipient_name is not null`.execute(db)
  expect(left.rows).toEqual([])
})

test('an account with hundreds of orders that are not packed yet is deleted, and they are cancelled part by part', async () => {
  const { db } = watched.store
  const { userId, leave } = await signUpWith('미나', (id) =>
    sql`update orders set user_id = ${id}, status = 'paid' where order_number between 5001 and 5600`.execute(db),
  )
  const cancelled = new Set<string>()
  const unsubscribe = backend.domainEvents.subscribe((event) => {
    if (event.type === 'order-changed' && event.userId === userId) cancelled.add(event.change.orderId)
  })
  const { result, inOneGo } = await watched.watch(leave)
  unsubscribe()
  expect(result).toMatchObject({ status: 204 })
  expect(cancelled.size).toBe(600)
  expect(inOneGo).toBeLessThanOrEqual(queriesInOneGo)
  const left = await sql`select 1 from orders where user_id = ${userId} and status <> 'cancelled'`.execute(db)
  expect(left.rows).toEqual([])
})

/** What somebody may have thousands of, by table. */
const rowsOf = {
  sessions: (id: number) =>
    sql`insert into sessions select ${`of-${id}-`} || order_number, ${id}, '2999-01-01T00:00:00.000Z' from orders limit 2000`,
  order_answers: (id: number) =>
    sql`insert into order_answers select ${id}, 'mine' || order_number, '', order_number, '{}' from orders limit 2000`,
  cart_answers: (id: number) =>
    sql`insert into cart_answers select ${id}, 'mine' || order_number, '', '{}', '2999-01-01T00:00:00.000Z' from orders limit 2000`,
  cart_lines: (id: number) =>
    sql`insert into cart_lines (user_id, goods_id, quantity) select ${id}, goods_id, 1 from goods limit 2000`,
  talk_messages: (id: number) =>
    sql`insert into talk_messages (goods_id, user_id, key, msg, sent_at)
      select 1, ${id}, order_number, '', '2026-01-01T00:00:00.000Z' from orders limit 2000`,
}
const sessionsOf = (userId: number) => watched.store.db.selectFrom('sessions').where('user_id', '=', userId).selectAll()

test('an account with thousands of sessions, answers, messages and lines is deleted part by part', async () => {
  const { db } = watched.store
  const { userId, leave } = await signUpWith('수다쟁이', async (id) => {
    for (const fill of Object.values(rowsOf)) await fill(id).execute(db)
    await fillSupportThread(watched.store, '수다쟁이', 2_000)
  })
  const { result, asked } = await watched.watch(leave)
  expect(result).toMatchObject({ status: 204 })
  for (const table of [...Object.keys(rowsOf), 'chat_messages']) {
    const parts = asked.filter((one) => one.startsWith(`delete from "${table}"`)).length
    expect(parts, table).toBeGreaterThanOrEqual(10)
    if (table === 'chat_messages') continue
    expect((await sql`select 1 from ${sql.table(table)} where user_id = ${userId}`.execute(db)).rows, table).toEqual([])
  }
  expect((await sql`select 1 from chat_messages`.execute(db)).rows).toEqual([])
})

test('whoever signs out everywhere with thousands of sessions does it part by part', async () => {
  const { token, userId } = await signUpWith('어디에나', (id) => rowsOf.sessions(id).execute(watched.store.db))
  const ended: string[] = []
  const unsubscribe = backend.domainEvents.subscribe(({ type }) => void (type === 'session-ended' && ended.push(type)))
  const { result, asked } = await watched.watch(() => callEndpoint(backend, 'endMySessions', { token }))
  unsubscribe()
  expect(result.status).toBeLessThan(300)
  expect(ended).toHaveLength(2001)
  expect(asked.filter((one) => one.startsWith('delete from "sessions"')).length).toBeGreaterThanOrEqual(10)
  expect(await sessionsOf(userId).execute()).toEqual([])
})
