import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Figures, FiguresPeriod } from '#app/contract/admin.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let backend: Backend
let administrator: string
let shopper: string
let now: string

beforeEach(async () => {
  now = '2026-03-02T03:00:30.000Z'
  backend = await createTestBackend({ now: () => new Date(now) })
  administrator = await signInAs(backend, testAdministrator)
  shopper = (await signUpShopper(backend, '하나')).token
})
afterEach(() => backend.close())

const figures = async (period?: FiguresPeriod) =>
  (await callEndpoint(backend, 'getFigures', { token: administrator, query: { ...(period && { period }) } }))
    .body as Figures

/** Places an order of one piece each at a time. */
async function buyAt(time: string, ...goodsIds: number[]) {
  now = time
  await buy(backend, shopper, ...goodsIds)
}

test('each minute of the last hour is there, with what it has brought', async () => {
  now = '2026-03-02T02:00:59.999Z'
  await buy(backend, shopper, 1)
  now = '2026-03-02T02:01:00.000Z'
  await buy(backend, shopper, 1)
  now = '2026-03-02T02:59:59.999Z'
  await buy(backend, shopper, 3)
  now = '2026-03-02T03:00:30.000Z'
  await buy(backend, shopper, 3)
  await buy(backend, shopper, 2)

  const { minutes, popular } = await figures()
  expect(minutes).toHaveLength(60)
  expect(minutes[0]).toEqual({ minute: '2026-03-02T02:01:00.000Z', orders: 1, revenue: 3000 })
  expect(minutes[58]).toEqual({ minute: '2026-03-02T02:59:00.000Z', orders: 1, revenue: 4500 })
  expect(minutes[59]).toEqual({ minute: '2026-03-02T03:00:00.000Z', orders: 2, revenue: 5700 })
  expect(minutes.filter(({ orders }) => orders === 0)).toHaveLength(57)
  expect(popular.map(({ goodsId, pieces }) => [goodsId, pieces])).toEqual([
    [3, 2],
    [2, 1],
    [1, 1],
  ])
  expect(popular[0]).toMatchObject({ name: '시원한 사이다', thumbnailUrl: expect.stringMatching(/\.svg$/) })
})

test('a cancelled order counts for nothing', async () => {
  await buy(backend, shopper, 1)
  const { body } = await callEndpoint(backend, 'listAllOrders', { token: administrator })
  const [{ orderId } = { orderId: '' }] = Object(body).orders
  await callEndpoint(backend, 'changeOrderStatus', {
    token: administrator,
    params: { orderId },
    body: { status: 'cancelled' },
  })
  const { minutes, popular } = await figures()
  expect(minutes.every(({ orders, revenue }) => orders === 0 && revenue === 0)).toBe(true)
  expect(popular).toEqual([])
})

test('of two orders in a minute one is cancelled, and the other still counts', async () => {
  await buy(backend, shopper, 1)
  await buy(backend, shopper, 1)
  const { body } = await callEndpoint(backend, 'listAllOrders', { token: administrator })
  const [{ orderId } = { orderId: '' }] = Object(body).orders
  const call = { token: administrator, params: { orderId }, body: { status: 'cancelled' } }
  // Said twice, it is cancelled once.
  for (let time = 0; time < 2; time += 1) await callEndpoint(backend, 'changeOrderStatus', call)
  const { minutes, popular } = await figures()
  expect(minutes.at(-1)).toMatchObject({ orders: 1, revenue: 3000 })
  expect(popular).toMatchObject([{ goodsId: 1, pieces: 1 }])
})

test('a day begins at midnight in Seoul, and is shown ten minutes by ten minutes up to now', async () => {
  await buyAt('2026-03-01T14:59:59.999Z', 1)
  await buyAt('2026-03-01T15:00:00.000Z', 2)
  await buyAt('2026-03-01T15:09:59.999Z', 3)
  await buyAt('2026-03-02T03:00:30.000Z', 3)
  const { minutes, popular } = await figures('day')
  expect(minutes).toHaveLength(12 * 6 + 1)
  expect(minutes[0]).toEqual({ minute: '2026-03-01T15:00:00.000Z', orders: 2, revenue: 5700 })
  expect(minutes.at(-1)).toEqual({ minute: '2026-03-02T03:00:00.000Z', orders: 1, revenue: 4500 })
  expect(minutes.slice(1, -1).every(({ orders }) => orders === 0)).toBe(true)
  expect(popular.map(({ goodsId, pieces }) => [goodsId, pieces])).toEqual([
    [3, 2],
    [2, 1],
  ])
})

test('a week is shown hour by hour, and a month day by day in Seoul', async () => {
  await buyAt('2026-01-31T14:59:59.999Z', 1)
  await buyAt('2026-01-31T15:00:00.000Z', 1)
  await buyAt('2026-02-23T14:59:59.999Z', 2)
  await buyAt('2026-02-23T15:59:59.999Z', 2)
  await buyAt('2026-03-02T14:30:00.000Z', 2, 3)

  const week = await figures('week')
  expect(week.minutes).toHaveLength(7 * 24)
  expect(week.minutes[0]).toEqual({ minute: '2026-02-23T15:00:00.000Z', orders: 1, revenue: 1200 })
  expect(week.minutes.at(-1)).toEqual({ minute: '2026-03-02T14:00:00.000Z', orders: 1, revenue: 5700 })
  expect(week.popular.map(({ goodsId, pieces }) => [goodsId, pieces])).toEqual([
    [2, 2],
    [3, 1],
  ])

  const month = await figures('month')
  expect(month.minutes).toHaveLength(30)
  expect(month.minutes[0]).toEqual({ minute: '2026-01-31T15:00:00.000Z', orders: 1, revenue: 3000 })
  expect(month.minutes[22]).toEqual({ minute: '2026-02-22T15:00:00.000Z', orders: 1, revenue: 1200 })
  expect(month.minutes.at(-1)).toEqual({ minute: '2026-03-01T15:00:00.000Z', orders: 1, revenue: 5700 })
  expect(month.popular.map(({ goodsId, pieces }) => [goodsId, pieces])).toEqual([
    [2, 3],
    [3, 1],
    [1, 1],
  ])
})

test('a cancelled order is taken from the day of its purchase', async () => {
  await buyAt('2026-02-27T03:00:00.000Z', 1, 2)
  await buyAt('2026-03-02T03:00:00.000Z', 2)
  const { body } = await callEndpoint(backend, 'listAllOrders', { token: administrator, query: { after: '0' } })
  const call = { params: { orderId: Object(body).orders[0].orderId }, body: { status: 'cancelled' } }
  await callEndpoint(backend, 'changeOrderStatus', { token: administrator, ...call })
  for (const period of ['week', 'month'] as const) {
    const { minutes, popular } = await figures(period)
    expect(minutes.filter(({ orders, revenue }) => orders > 0 || revenue > 0)).toHaveLength(1)
    expect(popular).toMatchObject([{ goodsId: 2, pieces: 1 }])
  }
})

test('a period that does not exist is refused', async () => {
  const reply = await callEndpoint(backend, 'getFigures', { token: administrator, query: { period: 'year' } })
  expect(reply).toMatchObject({ status: 400, body: { code: 'invalid', fields: { period: expect.any(String) } } })
})

test('the figures are for administrators', async () => {
  expect((await callEndpoint(backend, 'getFigures')).status).toBe(401)
  expect((await callEndpoint(backend, 'getFigures', { token: shopper })).status).toBe(403)
})
