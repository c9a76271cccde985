import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { callShop, recipient, type ShopCall, signInAdministrator, signUp } from '#test/support/cluster/call-shop.ts'
import { hasServices, useCluster } from '#test/support/cluster/use-cluster.ts'

describe.runIf(hasServices)('two nodes', () => {
  const cluster = useCluster({}, {})
  const nodeOf = (index: number) => cluster().nodes[index % 2]?.url ?? ''

  /** Makes a name unique, so that a second try doesn't meet what the first one has left. */
  const fresh = () => Date.now().toString(36).toUpperCase()
  const period = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2090-01-01T00:00:00Z' }
  const addCoupon = async (code: string, limit: number) => {
    const token = await signInAdministrator(nodeOf(0))
    const body = { code, kind: 'amount', value: 1000, limit, ...period }
    expect((await callShop(nodeOf(0), '/api/admin/coupons', { token, body })).status).toBe(201)
  }
  const usesOf = async (code: string) => {
    const token = await signInAdministrator(nodeOf(1))
    const { coupons } = await (await callShop(nodeOf(1), '/api/admin/coupons', { token })).json()
    return coupons.find((coupon: { code: string }) => coupon.code === code)?.used
  }
  /** A call that is tried again while the shop is too busy for it, as clients do: on a busy machine locks take seconds. */
  async function callPatiently(url: string, path: string, call: ShopCall): Promise<Response> {
    for (;;) {
      const answer = await callShop(url, path, call)
      if (answer.status !== 503) return answer
      await wait(200)
    }
  }
  /** Orders two products, for 4,200 KRW and 3,000 KRW of shipping, less 1,000 KRW. */
  const order = (url: string, token: string, couponCode: string) =>
    callPatiently(url, '/api/orders', {
      token,
      key: crypto.randomUUID(),
      body: {
        items: [1, 2].map((goodsId) => ({ goodsId, quantity: 1 })),
        recipient,
        payment: { expectedTotal: 6200, couponCode },
      },
    })

  test('twenty shoppers on both nodes after the last of a coupon: exactly one has it', async () => {
    const last = `LAST-${fresh()}`
    await addCoupon(last, 1)
    const shoppers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => signUp(nodeOf(index), `하나${fresh()}${index}`)),
    )
    const answers = await Promise.all(
      shoppers.map(({ token }, index) => order(nodeOf(index), token, last.toLowerCase())),
    )
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', ...Array(19).fill('409')])
    expect(await usesOf(last)).toBe(1)
  })

  test('orders with two coupons come and go on both nodes: nobody waits for ever, and every use is counted', async () => {
    const [first, second] = [`FIRST-${fresh()}`, `SECOND-${fresh()}`]
    await addCoupon(first, 1000)
    await addCoupon(second, 1000)
    const shoppers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => signUp(nodeOf(index), `두리${fresh()}${index}`)),
    )
    const statuses: number[] = []
    await Promise.all(
      shoppers.map(async ({ token }, index) => {
        for (let round = 0; round < 5; round += 1) {
          const codes = index % 2 === 0 ? [first, second] : [second, first]
          for (const code of codes) {
            const placed = await order(nodeOf(index + round), token, code)
            const answer = await placed.json()
            expect(placed.status, JSON.stringify(answer)).toBe(201)
            const { orderId } = answer.order
            const cancelled = await callPatiently(nodeOf(index), `/api/orders/${orderId}`, {
              method: 'PATCH',
              token,
              body: { status: 'cancelled' },
            })
            statuses.push(cancelled.status)
          }
        }
        // The last ones stay.
        statuses.push((await order(nodeOf(index), token, first)).status)
      }),
    )
    expect(new Set(statuses)).toEqual(new Set([200, 201]))
    expect([await usesOf(first), await usesOf(second)]).toEqual([8, 0])
  }, 60_000)
})
