import { describe, expect, test } from 'vitest'
import { callShop, order, recipient, signUp } from '#test/support/cluster/call-shop.ts'
import { hasServices, useCluster } from '#test/support/cluster/use-cluster.ts'

describe.runIf(hasServices)('two nodes', () => {
  const cluster = useCluster({}, {})
  const nodeOf = (index: number) => cluster().nodes[index % 2]?.url ?? ''

  const stock = async (goodsId: number): Promise<number> =>
    (await (await callShop(nodeOf(0), `/api/goods/${goodsId}`)).json()).goods.stock

  test('orders are paid on one node, checked on the other and cancelled on both at once: each ends once, nobody waits for ever', async () => {
    const before = [await stock(1), await stock(2)]
    const shoppers = await Promise.all(Array.from({ length: 6 }, (_, index) => signUp(nodeOf(index), `하나${index}`)))
    const ends: string[] = []
    const statuses: number[] = []
    const others: number[] = []
    await Promise.all(
      shoppers.map(async ({ token }, index) => {
        for (let round = 0; round < 4; round += 1) {
          // In another order than others, so that they would wait for each other.
          const goodsIds = index % 2 === 0 ? [1, 2] : [2, 1]
          const placed = await callShop(nodeOf(index + round), '/api/orders', {
            token,
            key: crypto.randomUUID(),
            body: {
              items: goodsIds.map((goodsId) => ({ goodsId, quantity: 1 })),
              recipient,
              payment: { expectedTotal: 7200, method: 'provider' },
            },
          })
          statuses.push(placed.status)
          const { orderId, payment } = (await placed.json()).order
          const path = `/api/test-provider/payments/${payment.page.url.split('/').at(-1)}`
          const card = { number: '4242424242424242', expiry: '12/40', cvc: '123' }
          const cancel = (url: string) =>
            callShop(url, `/api/orders/${orderId}`, { method: 'PATCH', token, body: { status: 'cancelled' } })
          const calls = [
            callShop(nodeOf(0), `${path}/card`, { body: card }),
            callShop(nodeOf(1), `/api/orders/${orderId}/payment-check`, { method: 'POST', token }),
            order(nodeOf(round), token, (round % 2) + 1),
            ...(round % 2 === 0 ? [cancel(nodeOf(0)), cancel(nodeOf(1))] : []),
          ]
          for (const [call, { status }] of (await Promise.all(calls)).entries()) {
            statuses.push(status)
            if (call === 2) others.push((round % 2) + 1)
          }
          // The other node may be sending the webhook still. The page that a payment returns to asks, too.
          const check = await callShop(nodeOf(index), `/api/orders/${orderId}/payment-check`, { method: 'POST', token })
          const { order: ended } = await check.json()
          const { payment: money } = await (await callShop(nodeOf(round), path)).json()
          ends.push(`${ended.status} ${money.state}`)
        }
      }),
    )
    expect(new Set(statuses)).toEqual(new Set([200, 201]))
    expect(new Set(ends)).toEqual(new Set(['paid approved', 'cancelled cancelled']))
    const paid = ends.filter((end) => end === 'paid approved').length
    expect(paid).toBe(12)
    const sold = (goodsId: number) => paid + others.filter((one) => one === goodsId).length
    expect([await stock(1), await stock(2)]).toEqual([(before[0] ?? 0) - sold(1), (before[1] ?? 0) - sold(2)])
  }, 60_000)
})
