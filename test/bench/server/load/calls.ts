import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { cpuOf, memoryOf, percentile } from '../process-figures.ts'
import { askHealth, type CallKind, call, type Target } from './call.ts'

/** Calls made by a process of its own. */
export interface CallsJob extends Target {
  /** The server's process. */
  pid: number
  seconds: number
  /** Each kind as often as it is named. */
  kinds: readonly CallKind[]
  /** So many clients that each wait for their answer, or so many calls a second, whether or not there are answers. */
  load: { clients: number } | { perSecond: number }
}

export interface CallsResult {
  answered: number
  refused: number
  failed: number
  /** Calls without an answer: the client gave up. */
  gone: number
  perSecond: number
  /** The server's CPU time for each answered call, in ms. */
  cpuPerCall: number
  /** Of the answered calls, in ms. */
  p50: number
  p99: number
  /** Of `/healthz` meanwhile, in ms, and how often there was no answer. */
  healthP99: number
  healthGone: number
  /** The server's memory in bytes, each second. */
  memory: number[]
  /** How much of a core the load itself took: near 1, the figures are its own. */
  ownCore: number
  /** Until twenty calls in a row were answered after the load, in ms. */
  recovery: number
}

const job: CallsJob = JSON.parse(process.argv[2] ?? '{}')
const agent = new Agent({ keepAlive: true, maxSockets: 'clients' in job.load ? job.load.clients : 1000 })
const quietAgent = new Agent({ keepAlive: true })
const latencies: number[] = []
const health: number[] = []
const memory: number[] = []
const counts = { answered: 0, refused: 0, failed: 0, gone: 0, healthGone: 0 }
let running = true
let turn = 0

async function once(): Promise<void> {
  const kind = job.kinds[turn++ % job.kinds.length]
  if (kind === undefined) return
  const startedAt = performance.now()
  const status = await call(job, agent, kind)
  if (!running) return
  if (status === 0) counts.gone += 1
  else if (status === 503) counts.refused += 1
  else if (status >= 400) counts.failed += 1
  else {
    counts.answered += 1
    latencies.push(performance.now() - startedAt)
  }
}

async function closedLoop(clients: number): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (running) await once()
    }),
  )
}

async function openLoop(perSecond: number): Promise<void> {
  const startedAt = performance.now()
  let made = 0
  while (running) {
    for (const due = ((performance.now() - startedAt) / 1000) * perSecond; made < due; made += 1) void once()
    await wait(2)
  }
}

async function watch(): Promise<void> {
  while (running) {
    const ms = await askHealth(job.url, quietAgent)
    if (!running) return
    if (ms === undefined) counts.healthGone += 1
    else health.push(ms)
    await wait(100)
  }
}

async function recover(): Promise<number> {
  const startedAt = performance.now()
  for (let inRow = 0; inRow < 20; ) {
    inRow = (await call(job, quietAgent, 'list')) === 200 ? inRow + 1 : 0
  }
  return performance.now() - startedAt
}

const startedAt = performance.now()
const [cpu, own] = [cpuOf(job.pid), process.cpuUsage()]
memory.push(memoryOf(job.pid))
const sampling = setInterval(() => memory.push(memoryOf(job.pid)), 1000)
const loops = [watch(), 'clients' in job.load ? closedLoop(job.load.clients) : openLoop(job.load.perSecond)]
await wait(job.seconds * 1000)
running = false
clearInterval(sampling)
const seconds = (performance.now() - startedAt) / 1000
const spent = cpuOf(job.pid) - cpu
const { user, system } = process.cpuUsage(own)
agent.destroy()
const recovery = await recover()
memory.push(memoryOf(job.pid))
await Promise.all(loops)

const result: CallsResult = {
  ...counts,
  perSecond: counts.answered / seconds,
  cpuPerCall: spent / counts.answered,
  p50: percentile(latencies, 0.5),
  p99: percentile(latencies, 0.99),
  healthP99: percentile(health, 0.99),
  memory,
  ownCore: (user + system) / 1e6 / seconds,
  recovery,
}
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(0)
