import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { untilReady } from '#test/support/cluster/open-test-cluster.ts'
import type { OrderFlow } from '#test/support/cluster/order-steadily.ts'
import { hasServices, useCluster } from '#test/support/cluster/use-cluster.ts'
import { type Market, moreOrders, openMarket, orderWhile } from '#test/support/cluster/watch-orders.ts'

/** `npm run test:cluster` repeats what fails and lets it fail longer. */
const isLong = process.env.CLUSTER_TEST === 'long'
const kills = isLong ? 100 : 4
const outage = isLong ? 30_000 : 2000
const perSecond = isLong ? 50 : 20

describe.runIf(hasServices).each([2, ...(isLong ? [3] : [])])('%i nodes under orders', (nodeCount) => {
  const cluster = useCluster(
    ...Array.from({ length: nodeCount }, (_, index) => ({ minutesAhead: index === 1 ? 5 : 0 })),
  )
  const report: string[] = []
  let market: Market
  beforeAll(async () => {
    market = await openMarket(cluster())
  })
  afterAll(() => {
    if (isLong) process.stdout.write(`${report.join('\n')}\n`)
  })

  const whileOrdering = async (name: string, happens: (flow: OrderFlow) => Promise<void>) => {
    const flow = await orderWhile(cluster(), market, { perSecond, happens })
    const orders = flow.acknowledged().length
    report.push(`| ${nodeCount} nodes, ${name} | ${orders} | ${Math.round(flow.longestGap())} ms |`)
  }
  /** Something that lasts a while, with orders before, meanwhile and afterwards. */
  const lasting = (name: string, begin: () => Promise<void> | void, end: () => Promise<void> | void) =>
    whileOrdering(name, async (flow) => {
      await moreOrders(flow, perSecond)
      await begin()
      await wait(outage)
      await end()
      await moreOrders(flow, perSecond)
    })

  test(
    `nodes are killed in turn, ${kills} times`,
    () =>
      whileOrdering(`${kills} kills of nodes in turn`, async (flow) => {
        for (let kill = 0; kill < kills; kill += 1) {
          const node = cluster().nodes[kill % nodeCount]
          await moreOrders(flow, 5)
          await node?.kill()
          await moreOrders(flow, 5)
          await node?.start()
        }
      }),
    isLong ? 900_000 : 60_000,
  )

  test('a rolling restart', () =>
    whileOrdering('rolling restart', async (flow) => {
      for (const node of cluster().nodes) {
        await moreOrders(flow, perSecond)
        await node.stop()
        await node.start()
        await untilReady(node.url)
      }
    }))

  test('Redis is stopped, started again, and emptied', async () => {
    const { redis } = cluster()
    await lasting(
      'Redis stopped',
      () => redis.stop(),
      () => redis.start(),
    )
    await whileOrdering('Redis emptied', async (flow) => {
      await moreOrders(flow, perSecond)
      await redis.stop('SIGKILL')
      await redis.start()
      await moreOrders(flow, perSecond)
    })
  }, 120_000)

  test('PostgreSQL is restarted, and crashes', async () => {
    const { postgres } = cluster()
    await whileOrdering('PostgreSQL restarted', async (flow) => {
      await moreOrders(flow, perSecond)
      await postgres.stop()
      await postgres.start()
      await moreOrders(flow, perSecond)
    })
    await whileOrdering('PostgreSQL crashed', async (flow) => {
      await moreOrders(flow, perSecond)
      await postgres.stop('SIGQUIT')
      await postgres.start()
      await moreOrders(flow, perSecond)
    })
  }, 120_000)

  test('one node is cut off from Redis', () => {
    const [node] = cluster().nodes
    return lasting(
      'one cut off from Redis',
      () => node?.toRedis.cut(),
      () => node?.toRedis.mend(),
    )
  }, 120_000)

  test('one node is cut off from PostgreSQL', () => {
    const [node] = cluster().nodes
    return lasting(
      'one cut off from PostgreSQL',
      () => node?.toPostgres.cut(),
      () => node?.toPostgres.mend(),
    )
  }, 120_000)
})
