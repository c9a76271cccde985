import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { describeMachine, writeReport } from '../report.ts'
import { createDatabases } from './databases.ts'
import { measureCalls } from './measure-calls.ts'
import { measureDeliveries } from './measure-deliveries.ts'
import { measureOverload } from './measure-overload.ts'
import { buildPrograms } from './programs.ts'

const parts = { calls: measureCalls, deliveries: measureDeliveries, overload: measureOverload }
type Part = keyof typeof parts

const help = `npm run bench:server -- [--quick] [--parts calls,deliveries,overload] [--goods 79,10000,100000] [--orders 0,1000000]
                       [--sockets 1000,5000,10000] [--seconds 10] [--overload-seconds 60] [--dry]
  --parts             calls: CPU per call and the event loop's delay; deliveries: CPU and delay per socket; overload: at three times the capacity
  --goods, --orders   sizes of the database; each is measured with each
  --sockets           how many listen
  --seconds           how long each load goes on
  --overload-seconds  how long the overload goes on
  --quick             79 and 10,000 goods, 0 and 20,000 orders, 1,000 sockets, 3 and 10 seconds: about two minutes, and --dry
  --dry               prints, and leaves docs/benchmarks/server.md as it is
It opens two files for each socket, in two processes: \`ulimit -n\` must be above the number of sockets by some hundreds.`

export interface BenchOptions {
  goods: number[]
  orders: number[]
  sockets: number[]
  seconds: number
  overloadSeconds: number
}

function readOptions(args: string[]): (BenchOptions & { parts: Part[]; dry: boolean }) | null {
  const { values } = parseArgs({
    args,
    options: {
      parts: { type: 'string', default: Object.keys(parts).join() },
      goods: { type: 'string' },
      orders: { type: 'string' },
      sockets: { type: 'string' },
      seconds: { type: 'string' },
      'overload-seconds': { type: 'string' },
      quick: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const { quick } = values
  const isPart = (name: string): name is Part => Object.hasOwn(parts, name)
  const named = values.parts.split(',').map((name) => {
    if (!isPart(name)) throw new Error(`--parts knows ${Object.keys(parts).join(', ')}; not "${name}".`)
    return name
  })
  return {
    parts: named,
    goods: numbers('--goods', values.goods ?? (quick ? '79,10000' : '79,10000,100000')),
    orders: numbers('--orders', values.orders ?? (quick ? '0,20000' : '0,1000000')),
    sockets: numbers('--sockets', values.sockets ?? (quick ? '1000' : '1000,5000,10000')),
    seconds: numbers('--seconds', values.seconds ?? (quick ? '3' : '10'))[0] ?? 10,
    overloadSeconds: numbers('--overload-seconds', values['overload-seconds'] ?? (quick ? '10' : '60'))[0] ?? 60,
    dry: values.dry || quick,
  }
}

function numbers(option: string, text: string): number[] {
  const list = text.split(',').map(Number)
  if (!list.every((number) => Number.isSafeInteger(number) && number >= 0)) throw new Error(`${option}: whole numbers.`)
  return list
}

/** Measures the built shop beside the references, one after the other, and reports what it cost. */
export async function runServerBench(args: string[]): Promise<void> {
  const options = readOptions(args)
  if (options === null) return console.log(help)
  requireOpenFiles(options.parts.includes('deliveries') ? Math.max(...options.sockets) : 0)
  const programs = await buildPrograms()
  const databases = await createDatabases()
  try {
    const tables: string[] = []
    for (const part of options.parts) tables.push(await parts[part](programs, databases, options))
    const figures = [describeMachine({ Node: process.versions.node }), ...tables].join('\n\n')
    console.log(`\n${figures}\n`)
    if (!options.dry) await writeReport('server', figures)
  } finally {
    await databases.dispose()
    await programs.remove()
  }
}

/** Each process holds one end of every socket. The limit of this shell is theirs. */
function requireOpenFiles(sockets: number): void {
  const allowed = Number(execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' })) || Number.POSITIVE_INFINITY
  const needed = sockets + 500
  if (allowed < needed)
    throw new Error(
      `${sockets} sockets need ${needed} open files; \`ulimit -n\` is ${allowed}. Raise it, or use --sockets.`,
    )
}
