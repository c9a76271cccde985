import type { Databases } from './databases.ts'
import type { SocketsJob, SocketsResult } from './load/sockets.ts'
import type { Programs, ServerUnderTest } from './programs.ts'
import type { BenchOptions } from './run-server-bench.ts'
import { shown, table } from './table.ts'

/**
 * How often somebody orders, per second, by the number of sockets: of the shop, and of the plain emit, which must not be saturated when
 * a delivery's cost is compared.
 */
const rates = [
  { upTo: 1000, shop: 100, emit: 40 },
  { upTo: 5000, shop: 100, emit: 5 },
  { upTo: Number.POSITIVE_INFINITY, shop: 10, emit: 2 },
]

/** What a purchase costs for each socket that hears of it, orders included. */
export async function measureDeliveries(
  programs: Programs,
  databases: Databases,
  { sockets: counts, seconds }: BenchOptions,
): Promise<string> {
  const rows: string[][] = []
  for (const sockets of counts) {
    const rate = rates.find(({ upTo }) => sockets <= upTo) ?? { shop: 10, emit: 2 }
    const measure = async (kind: SocketsJob['kind'], ordersPerSecond: number): Promise<SocketsResult> => {
      const file = await databases.make({ goods: 79, orders: 0 })
      const server: ServerUnderTest = await (kind === 'shop' ? programs.startShop(file) : programs.startBare(file))
      try {
        return await programs.openSockets({ ...server, ...databases, kind, sockets, ordersPerSecond, seconds })
      } finally {
        await server.stop()
        await databases.remove(file)
      }
    }
    const emit = await measure('emit', rate.emit)
    const rowsOf = [
      ['the shop', rate.shop, await measure('shop', rate.shop)],
      ['the shop, orders as seldom as below', rate.emit, await measure('shop', rate.emit)],
      ['`socket.io`, an emit a purchase', rate.emit, emit],
      ['`ws`, a packet a beat', 0, await measure('beat', 0)],
    ] as const
    for (const [title, orders, result] of rowsOf) {
      rows.push([`${shown(sockets)} sockets: ${title}`, orders === 0 ? '–' : String(orders), ...cells(result, emit)])
      console.log(rows.at(-1)?.join(', '))
    }
  }
  return table(
    'Deliveries',
    [
      '',
      'orders/s, asked',
      'placed',
      'heard of ordered',
      'µs a delivery',
      '÷ emit',
      'server, cores',
      'load, cores',
      'p50, ms',
      'p99, ms',
      'first quarter',
      'last quarter',
      'kB a socket',
      'lost',
    ],
    rows,
  )
}

const cells = (result: SocketsResult, emit: SocketsResult): string[] => [
  shown(result.ordersPerSecond, 1),
  result.orders === 0 ? '–' : `${shown(result.heard)} of ${shown(result.orders)}`,
  shown(result.cpuPerDelivery, 2),
  shown(result.cpuPerDelivery / emit.cpuPerDelivery, 2),
  shown(result.core, 2),
  shown(result.ownCore, 2),
  shown(result.p50),
  shown(result.p99),
  shown(result.p99First),
  shown(result.p99Last),
  shown(result.memoryPerSocket / 1000, 1),
  shown(result.lost),
]
