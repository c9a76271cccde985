import { setTimeout as wait } from 'node:timers/promises'
import type { Databases } from './databases.ts'
import { mix } from './measure-calls.ts'
import type { Programs } from './programs.ts'
import type { BenchOptions } from './run-server-bench.ts'
import { shown, table } from './table.ts'

const times = 3
const sockets = 200

/** Finds what the shop can take, then asks three times as much of it while 200 sockets listen. */
export async function measureOverload(
  programs: Programs,
  databases: Databases,
  { seconds, overloadSeconds }: BenchOptions,
): Promise<string> {
  const file = await databases.make({ goods: 79, orders: 0 })
  const shop = await programs.startShop(file)
  const job = { ...shop, ...databases, kinds: mix }
  try {
    // The best of four: the first warms up, and others may want the processor meanwhile.
    let capacity = 0
    for (let round = 0; round < 4; round += 1) {
      const { perSecond } = await programs.makeCalls({ ...job, seconds, load: { clients: 64 } })
      capacity = Math.max(capacity, perSecond)
    }
    const listening = programs.openSockets({
      ...job,
      kind: 'shop',
      sockets,
      ordersPerSecond: 0,
      seconds: overloadSeconds + 2,
    })
    const perSecond = times * capacity
    const overloading = async () => {
      while ((await shop.readMetric('jangteo_connections')) < sockets) await wait(200)
      return programs.makeCalls({ ...job, seconds: overloadSeconds, load: { perSecond } })
    }
    const [over, listened] = await Promise.all([overloading(), listening])
    const memory = (part: number) =>
      shown((over.memory[Math.floor((over.memory.length - 1) * part)] ?? Number.NaN) / 1e6)
    const rows = [
      ['capacity of 64 clients, calls/s', shown(capacity)],
      ['offered, calls/s', shown(perSecond)],
      ['answered, calls/s', shown(over.perSecond)],
      ['answered ÷ capacity', shown(over.perSecond / capacity, 2)],
      ['refused by 503, calls/s', shown(over.refused / overloadSeconds)],
      ['failed otherwise; given up by the client', `${shown(over.failed)}; ${shown(over.gone)}`],
      ['answered calls, p50 and p99, ms', `${shown(over.p50)} and ${shown(over.p99)}`],
      ['`/healthz`, p99, ms; without an answer', `${shown(over.healthP99)}; ${shown(over.healthGone)}`],
      [`purchases to ${sockets} sockets, p99, ms; sockets lost`, `${shown(listened.p99)}; ${shown(listened.lost)}`],
      [
        'memory at the start, after a quarter, half, at the end, MB',
        [0, 0.25, 0.5, 1].map((part) => memory(part)).join(', '),
      ],
      ['until 20 calls in a row are answered again, ms', shown(over.recovery)],
      ['the load itself, cores', shown(over.ownCore, 2)],
    ]
    for (const row of rows) console.log(row.join(': '))
    return table(`Overload: ${times} times the capacity for ${overloadSeconds} s`, ['', ''], rows)
  } finally {
    await shop.stop()
    await databases.remove(file)
  }
}
