import pg from 'pg'
import * as v from 'valibot'
import { expect } from 'vitest'
import { openFeed } from '../server/open-feed.ts'
import { eventually } from '../server/open-socket.ts'
import { callShop, signInAdministrator, signUp } from './call-shop.ts'
import type { TestCluster } from './open-test-cluster.ts'
import { type OrderFlow, orderSteadily } from './order-steadily.ts'

const goodsIds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Reads one column from the database itself, beside the nodes. */
async function ask<S extends v.GenericSchema>(
  cluster: TestCluster,
  schema: S,
  question: string,
): Promise<v.InferOutput<S>[]> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: cluster.postgres.port,
    user: 'jangteo',
    database: 'postgres',
  })
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows.map((row) => v.parse(schema, Object.values(row)[0]))
}

const piecesOf = async (cluster: TestCluster) =>
  (await ask(cluster, v.number(), 'select sum(stock + sold)::int from goods'))[0]

/** Shoppers who can order, and products that don't run out. */
export async function openMarket({ url }: TestCluster) {
  const administrator = await signInAdministrator(url)
  for (const goodsId of goodsIds) {
    await callShop(url, `/api/goods/${goodsId}`, { method: 'PATCH', token: administrator, body: { stock: 9999 } })
  }
  const shoppers = await Promise.all(goodsIds.map((number) => signUp(url, `장꾼${number}`)))
  return { goodsIds, tokens: shoppers.map(({ token }) => token) }
}

export type Market = Awaited<ReturnType<typeof openMarket>>

/**
 * Lets shoppers order while something happens, with two watchers at each node and two behind the load balancer. Then every
 * acknowledged order is there once, every watcher has heard each purchase once and in order, and no piece is lost. Returns the flow.
 */
export async function orderWhile(
  cluster: TestCluster,
  market: Market,
  { perSecond, happens }: { perSecond: number; happens: (flow: OrderFlow) => Promise<void> },
): Promise<OrderFlow> {
  const urls = [...cluster.nodes.map(({ url }) => url), cluster.url]
  const before = await piecesOf(cluster)
  const [known = 0] = await ask(cluster, v.number(), 'select coalesce(max(seq), 0)::int from purchase_feed')
  const watchers = await Promise.all(
    urls.flatMap((url) => [
      openFeed(url, { batched: true, from: known }),
      openFeed(url, { batched: false, from: known }),
    ]),
  )
  const flow = orderSteadily(cluster.url, { ...market, perSecond })
  try {
    await happens(flow)
  } finally {
    await flow.stop()
  }

  const stored = await ask(
    cluster,
    v.string(),
    `select order_id from orders join purchase_feed using (order_number) where seq > ${known}`,
  )
  expect(stored.toSorted()).toEqual(flow.acknowledged().toSorted())
  const seqs = await ask(cluster, v.number(), `select seq::int from purchase_feed where seq > ${known} order by seq`)
  await eventually(() => {
    for (const watcher of watchers) expect(watcher.purchases()).toEqual(seqs)
  })
  expect(await piecesOf(cluster)).toBe(before)
  for (const watcher of watchers) watcher.socket.disconnect()
  return flow
}

/** Waits until so many more orders are acknowledged. */
export async function moreOrders(flow: OrderFlow, count: number): Promise<void> {
  const before = flow.acknowledged().length
  await eventually(() => expect(flow.acknowledged().length).toBeGreaterThanOrEqual(before + count))
}
