import { describe, expect, test } from 'vitest'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { callShop } from '#test/support/cluster/call-shop.ts'
import { hasServices, useCluster } from '#test/support/cluster/use-cluster.ts'

const limits = { environment: { LIMITS: 'on' } }

describe.runIf(hasServices)('the limits of two nodes', () => {
  const cluster = useCluster(limits, limits)

  /** Guesses a password at one node after the other. Returns how often the shop looked at it. */
  async function guess(email: string, times: number): Promise<number[]> {
    const statuses: number[] = []
    for (let guesses = 0; guesses < times; guesses += 1) {
      const { url = '' } = cluster().nodes[guesses % 2] ?? {}
      statuses.push((await callShop(url, '/api/auth', { body: { email, password: `guess-number-${guesses}` } })).status)
    }
    return statuses
  }

  test('wrong passwords are counted together: ten, whichever node is asked', async () => {
    expect(await guess(testAdministrator.email, 14)).toEqual([...Array(10).fill(400), ...Array(4).fill(429)])
  })

  test('without Redis each node counts by itself, and with it again they count together', async () => {
    const { redis } = cluster()
    await redis.stop()
    expect(await guess('one@example.com', 24)).toEqual([...Array(20).fill(400), ...Array(4).fill(429)])
    await redis.start()
    await expect.poll(() => guess('two@example.com', 1)).toEqual([400])
    for (const { url } of cluster().nodes) {
      await expect.poll(async () => (await (await fetch(`${url}/readyz`)).json()).redis).toBe('reachable')
    }
    expect(await guess('three@example.com', 14)).toEqual([...Array(10).fill(400), ...Array(4).fill(429)])
  })
})
