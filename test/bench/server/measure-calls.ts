import type { Databases, Size } from './databases.ts'
import type { CallKind } from './load/call.ts'
import type { CallsResult } from './load/calls.ts'
import type { Programs, ServerUnderTest } from './programs.ts'
import type { BenchOptions } from './run-server-bench.ts'
import { shown, table } from './table.ts'

/** What the reference has, too. */
const compared: readonly CallKind[] = ['list', 'cart', 'order']
const measured: readonly CallKind[] = ['list', 'search', 'cart', 'order', 'admin list', 'figures']
const round: readonly CallKind[] = ['list', 'list', 'search', 'cart', 'order']
/** What a shop is asked for: mostly lists, and once in a while something by an administrator. */
export const mix: readonly CallKind[] = [...round, ...round, ...round, 'admin list', ...round, 'figures']

const clients = 16
const loopDelay = 'nodejs_eventloop_lag_p99_seconds'

/** CPU per call beside the bare routes at every size, and the event loop's delay while half of what the shop can take is asked of it. */
export async function measureCalls(
  programs: Programs,
  databases: Databases,
  { goods, orders, seconds }: BenchOptions,
): Promise<string> {
  const rows: string[][] = []
  const delays: string[][] = []
  for (const size of orders.flatMap((count) => goods.map((one): Size => ({ goods: one, orders: count })))) {
    const title = `${shown(size.goods)} goods, ${shown(size.orders)} orders`
    const files = [await databases.make(size)]
    files.push(await databases.copy(files[0] ?? ''))
    const shop = await programs.startShop(files[0] ?? '')
    const bare = await programs.startBare(files[1] ?? '')
    const ask = (
      server: ServerUnderTest,
      kinds: readonly CallKind[],
      load: { clients: number } | { perSecond: number },
    ) => programs.makeCalls({ ...server, ...databases, seconds, kinds, load })
    try {
      for (const server of [shop, bare]) await ask(server, compared, { clients })
      for (const kind of measured) {
        const ours = await ask(shop, [kind], { clients })
        const theirs = compared.includes(kind) ? await ask(bare, [kind], { clients }) : undefined
        rows.push([title, kind, ...callCells(ours, theirs)])
        console.log(rows.at(-1)?.join(', '))
      }
      const capacity = await ask(shop, mix, { clients })
      // The delay is counted from when it was last asked for.
      await shop.readMetric(loopDelay)
      const half = await ask(shop, mix, { perSecond: capacity.perSecond / 2 })
      delays.push([
        title,
        shown(capacity.perSecond),
        shown((await shop.readMetric(loopDelay)) * 1000, 1),
        shown(half.p99, 1),
      ])
      console.log(delays.at(-1)?.join(', '))
    } finally {
      await shop.stop()
      await bare.stop()
      for (const file of files) await databases.remove(file)
    }
  }
  return [
    table(
      `Calls of ${clients} clients`,
      ['size', 'call', 'calls/s', 'CPU, ms a call', 'bare, calls/s', 'bare, ms a call', '÷ bare', 'p99, ms', 'failed'],
      rows,
    ),
    table(
      'All calls mixed',
      ['size', 'calls/s at most', 'event loop’s delay at half of it, p99, ms', 'answer at half of it, p99, ms'],
      delays,
    ),
  ].join('\n\n')
}

const callCells = (ours: CallsResult, theirs: CallsResult | undefined): string[] => [
  shown(ours.perSecond),
  shown(ours.cpuPerCall, 2),
  shown(theirs?.perSecond ?? Number.NaN),
  shown(theirs?.cpuPerCall ?? Number.NaN, 2),
  shown(ours.cpuPerCall / (theirs?.cpuPerCall ?? Number.NaN), 1),
  shown(ours.p99, 1),
  shown(ours.failed + ours.gone + ours.refused + (theirs?.failed ?? 0)),
]
