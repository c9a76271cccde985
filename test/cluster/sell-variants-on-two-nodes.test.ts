import { Kysely, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '#mock-server/store/postgres/open-postgres.ts'
import { callShop, recipient, signInAdministrator, signUp } from '#test/support/cluster/call-shop.ts'
import { hasServices, useCluster } from '#test/support/cluster/use-cluster.ts'

describe.runIf(hasServices)('two nodes that sell the last pieces of variants', () => {
  const cluster = useCluster({}, {})
  const [lead, ...others] = [10, 80, 81]
  const family = [lead, ...others]

  test('orders and cancellations in any order of the lines leave no deadlock, and what lists say of the family is right', async () => {
    const { nodes, postgres } = cluster()
    const urls = nodes.map(({ url }) => url)
    const [url = ''] = urls
    const token = await signInAdministrator(url)
    const setStock = (goodsId: number, stock: number) =>
      callShop(url, `/api/goods/${goodsId}`, { method: 'PATCH', token, body: { stock } })
    for (const goodsId of family) await setStock(goodsId, 1)
    const shoppers = await Promise.all(Array.from({ length: 8 }, (_, index) => signUp(url, `손님${index}`)))

    const statuses = new Set<number>()
    await Promise.all(
      shoppers.map(async (shopper, index) => {
        const at = urls[index % urls.length] ?? url
        // Who takes the last piece of a variant alone changes what its lead says, too.
        const lines = index % 2 === 0 ? family : others
        for (let round = 0; round < 12; round += 1) {
          const items = lines.map((goodsId) => ({ goodsId, quantity: 1 }))
          const key = crypto.randomUUID()
          const placed = await callShop(at, '/api/orders', { token: shopper.token, key, body: { items, recipient } })
          statuses.add(placed.status)
          if (placed.status !== 201) continue
          const { order } = await placed.json()
          const body = { status: 'cancelled' }
          const path = `/api/orders/${order.orderId}`
          const cancelled = await callShop(at, path, { method: 'PATCH', token: shopper.token, body })
          statuses.add(cancelled.status)
        }
      }),
    )
    // Sold, cancelled, or sold out just then.
    expect([...statuses].filter((status) => ![200, 201, 409].includes(status))).toEqual([])

    const { goods } = await (await callShop(url, `/api/goods/${lead}`)).json()
    expect(goods.variants.list.map(({ stock }: { stock: number }) => stock)).toEqual([1, 1, 1])
    expect(goods.family).toMatchObject({ size: 3, inStock: 3 })
    const db = new Kysely({ dialect: openPostgres(`postgres://jangteo@127.0.0.1:${postgres.port}/postgres`) })
    onTestFinished(() => db.destroy())
    const { rows } = await sql<{ deadlocks: number }>`
      select deadlocks::int from pg_stat_database where datname = current_database()`.execute(db)
    expect(rows).toEqual([{ deadlocks: 0 }])
  }, 120_000)
})
