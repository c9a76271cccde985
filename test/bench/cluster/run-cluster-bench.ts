import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { order } from '#test/support/cluster/call-shop.ts'
import { openTestCluster, type TestCluster } from '#test/support/cluster/open-test-cluster.ts'
import { orderSteadily } from '#test/support/cluster/order-steadily.ts'
import { installServices, type Services } from '#test/support/cluster/programs.ts'
import { type Market, openMarket } from '#test/support/cluster/watch-orders.ts'
import { buildProgram } from '#test/support/server/run-program.ts'
import { describeMachine, writeReport } from '../report.ts'
import { cpuOf, memoryOf } from '../server/process-figures.ts'
import { shown, table } from '../server/table.ts'
import { openListeners } from './listeners.ts'

const builtShop = path.resolve(import.meta.dirname, '../../../dist/server/main.js')
/** Orders a second while costs are measured, for so many seconds, and how many sockets hear of them. */
const perSecond = 40
const seconds = 10
const listeners = 600
/** Clients that order one after the other, as fast as they are answered. */
const eager = 24
const kills = 10

const columns = [
  '',
  'orders/s at most',
  'nodes, ms an order',
  'PostgreSQL, ms an order',
  'Redis, ms an order',
  'nodes, µs a delivery',
  'Redis, µs a delivery',
  'kB a socket',
  `not heard, of so many, in ${kills} kills and a restart of Redis`,
]

/** Measures what an order, a delivery and a socket cost on one, two and three nodes, of the shop and of plain ones. */
export async function runClusterBench(): Promise<void> {
  const services = installServices()
  if (!services || !existsSync(builtShop)) throw new Error('PostgreSQL, Redis or the built shop is missing')
  const plain = await buildProgram('test/bench/cluster/plain-node.ts')
  const rows: string[][] = []
  try {
    for (const nodes of [1, 2, 3]) {
      for (const [title, program] of [
        ['the shop', builtShop],
        ['plain', plain.file],
      ] as const) {
        rows.push([`${nodes}: ${title}`, ...(await measure(services, program, nodes))])
        console.log(rows.at(-1)?.join(', '))
      }
    }
  } finally {
    await plain.remove()
  }
  const machine = describeMachine({ Node: process.version })
  await writeReport('cluster', `${machine}\n\n${table('Nodes', columns, rows)}`)
}

async function measure(services: Services, program: string, count: number): Promise<string[]> {
  const isShop = program === builtShop
  const options = Array.from({ length: count }, () => ({ environment: { LOG_LEVEL: 'silent' } }))
  const cluster = await openTestCluster(services, program, options)
  try {
    const market = isShop ? await openMarket(cluster) : { goodsIds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], tokens: [''] }
    await spend(cluster, market)
    const alone = await spend(cluster, market)
    const memory = memoryOfNodes(cluster)
    const heard = await openListeners(
      cluster.nodes.map(({ url }) => url),
      listeners,
      isShop,
    )
    await wait(1000)
    const perSocket = (memoryOfNodes(cluster) - memory) / listeners
    const told = await spend(cluster, market)
    const deliveries = told.orders * listeners
    const most = await orderEagerly(cluster, market)
    const lost = count > 1 ? await countLost(cluster, market, heard) : undefined
    heard.close()
    return [
      shown(most),
      shown(alone.nodes / alone.orders, 2),
      shown(alone.postgres / alone.orders, 2),
      shown(alone.redis / alone.orders, 2),
      shown(((told.nodes - (alone.nodes / alone.orders) * told.orders) * 1000) / deliveries, 2),
      shown(((told.redis - (alone.redis / alone.orders) * told.orders) * 1000) / deliveries, 2),
      shown(perSocket / 1000, 1),
      lost ? `${lost.missing} of ${lost.orders}` : '–',
    ]
  } finally {
    await cluster.close()
  }
}

/** CPU time in ms that orders cost at a steady rate. */
async function spend(cluster: TestCluster, market: Market) {
  const before = cpuOfCluster(cluster)
  const flow = orderSteadily(cluster.url, { ...market, perSecond })
  await wait(seconds * 1000)
  await flow.stop()
  await wait(500)
  const after = cpuOfCluster(cluster)
  return {
    orders: flow.acknowledged().length,
    nodes: after.nodes - before.nodes,
    postgres: after.postgres - before.postgres,
    redis: after.redis - before.redis,
  }
}

/** Orders a second of clients who order as soon as they are answered. */
async function orderEagerly(cluster: TestCluster, market: Market): Promise<number> {
  const flows = Array.from({ length: eager }, (_, index) => index)
  const until = performance.now() + seconds * 500
  const counts = await Promise.all(
    flows.map(async (index) => {
      let count = 0
      for (; performance.now() < until; count += 1) {
        const token = market.tokens[index % market.tokens.length] ?? ''
        await order(cluster.url, token, market.goodsIds[index % market.goodsIds.length] ?? 1)
      }
      return count
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / (seconds / 2)
}

/** How many acknowledged orders a listener at another node never heard of, while nodes are killed and Redis is restarted. */
async function countLost(cluster: TestCluster, market: Market, heard: Awaited<ReturnType<typeof openListeners>>) {
  const before = heard.count()
  const flow = orderSteadily(cluster.url, { ...market, perSecond })
  for (let kill = 0; kill < kills; kill += 1) {
    // The listener that is asked is at the first node.
    const node = cluster.nodes[1 + (kill % (cluster.nodes.length - 1))]
    await wait(500)
    await node?.kill()
    await wait(300)
    await node?.start()
  }
  await cluster.redis.stop()
  await wait(1000)
  await cluster.redis.start()
  await wait(2000)
  await flow.stop()
  await wait(2000)
  const orders = flow.acknowledged().length
  return { orders, missing: Math.max(0, orders - (heard.count() - before)) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

const cpuOfCluster = ({ nodes, postgres, redis }: TestCluster) => ({
  nodes: sum(nodes.map((node) => cpuOf(node.pid()))),
  postgres: sum([postgres.pid(), ...childrenOf(postgres.pid())].map(cpuOf)),
  redis: cpuOf(redis.pid()),
})

const memoryOfNodes = ({ nodes }: TestCluster) => sum(nodes.map((node) => memoryOf(node.pid())))

/** PostgreSQL has a process for each connection. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
