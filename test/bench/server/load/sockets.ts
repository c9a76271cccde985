import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { cpuOf, memoryOf, percentile } from '../process-figures.ts'
import { call, type Target } from './call.ts'

/** Sockets that hear of purchases, opened by a process of its own, which places the orders, too. */
export interface SocketsJob extends Target {
  pid: number
  /** What listens: batches of the shop, single events of a plain Socket.IO server, or plain WebSockets with a packet a beat. */
  kind: 'shop' | 'emit' | 'beat'
  sockets: number
  ordersPerSecond: number
  seconds: number
}

export interface SocketsResult {
  opened: number
  /** Those that were closed by the end. */
  lost: number
  /** Purchases, or packets of a beat, that a socket heard on average. */
  heard: number
  orders: number
  /** How often somebody really ordered: on a busy machine less often than asked. */
  ordersPerSecond: number
  /** The server's CPU time for each purchase (or beat) and socket, in µs. */
  cpuPerDelivery: number
  /** How much of a core the server took. */
  core: number
  ownCore: number
  p50: number
  p99: number
  /** Of the first and of the last quarter of the time. */
  p99First: number
  p99Last: number
  /** Memory of the server for each socket, in bytes. */
  memoryPerSocket: number
}

const job: SocketsJob = JSON.parse(process.argv[2] ?? '{}')
const address =
  job.url.replace('http', 'ws') + (job.kind === 'beat' ? '/beat' : '/socket.io/?EIO=4&transport=websocket')
const join = job.kind === 'shop' ? '40{"batched":true,"language":"ko"}' : '40'
/** Only so many sockets read what they get: the others would take the processor from the server. */
const readers = 100
/** The connections of one address are as many as its ports, and most systems keep half of these back. */
const socketsPerAddress = 2000
const atOnce = 100

const sockets: WebSocket[] = []
const delays: { at: number; ms: number }[] = []
let packets = 0
let measuring = false

/** The times of what a packet tells, in ms. */
function timesIn(packet: string): number[] {
  if (job.kind === 'beat') return [Number(JSON.parse(packet).at)]
  if (!packet.startsWith('42')) return []
  const [event, payload] = JSON.parse(packet.slice(2))
  const purchases: { date: string }[] = event === 'SHOP_CHANGED' ? (payload.purchases ?? []) : [payload]
  return event === 'SHOP_CHANGED' || event === 'BUY_GOODS' ? purchases.map(({ date }) => Date.parse(date)) : []
}

function open(index: number): Promise<void> {
  const localAddress = `127.0.0.${2 + Math.floor(index / socketsPerAddress)}`
  const socket = new WebSocket(address, { localAddress, perMessageDeflate: false, skipUTF8Validation: true })
  sockets.push(socket)
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    if (job.kind === 'beat') socket.once('open', () => resolve())
    socket.on('message', (data: Buffer) => {
      // engine.io's packets: 0 open, 2 ping; Socket.IO's: 40 connected.
      if (job.kind !== 'beat') {
        if (data[0] === 0x30) return socket.send(join)
        if (data[0] === 0x32) return socket.send('3')
        if (data[0] === 0x34 && data[1] === 0x30) return resolve()
      }
      if (!measuring) return
      packets += 1
      if (index >= readers) return
      const now = Date.now()
      for (const at of timesIn(data.toString())) delays.push({ at, ms: now - at })
    })
  })
}

async function order(): Promise<void> {
  const status = await call(job, agent, 'order')
  answers += 1
  if (status === 201) orders += 1
}

const before = memoryOf(job.pid)
for (let index = 0; index < job.sockets; index += atOnce)
  await Promise.all(Array.from({ length: Math.min(atOnce, job.sockets - index) }, (_, offset) => open(index + offset)))
await wait(2000)
const memoryPerSocket = (memoryOf(job.pid) - before) / job.sockets

const agent = new Agent({ keepAlive: true, maxSockets: 50 })
let orders = 0
let answers = 0
measuring = true
const startedAt = performance.now()
const startedTime = Date.now()
const [cpu, own] = [cpuOf(job.pid), process.cpuUsage()]
let made = 0
while (performance.now() - startedAt < job.seconds * 1000) {
  const due = ((performance.now() - startedAt) / 1000) * job.ordersPerSecond
  for (; made < due; made += 1) void order()
  await wait(5)
}
const ordersPerSecond = orders / ((performance.now() - startedAt) / 1000)
// What is on its way arrives: on a busy machine, later.
const heardBy = () => delays.length / Math.min(readers, job.sockets)
const arrived = () => answers === made && (job.kind === 'beat' || heardBy() >= orders)
for (const until = performance.now() + 30_000; performance.now() < until && !arrived(); ) await wait(100)
measuring = false
const seconds = (performance.now() - startedAt) / 1000
const spent = cpuOf(job.pid) - cpu
const { user, system } = process.cpuUsage(own)
const heard = heardBy()
const all = delays.map(({ ms }) => ms)
const quarter = (job.seconds * 1000) / 4
const result: SocketsResult = {
  opened: sockets.length,
  lost: sockets.filter(({ readyState }) => readyState !== WebSocket.OPEN).length,
  heard,
  orders,
  ordersPerSecond,
  cpuPerDelivery: (spent * 1000) / (heard * job.sockets),
  core: spent / 1000 / seconds,
  ownCore: (user + system) / 1e6 / seconds,
  p50: percentile(all, 0.5),
  p99: percentile(all, 0.99),
  p99First: percentile(
    delays.filter(({ at }) => at - startedTime < quarter).map(({ ms }) => ms),
    0.99,
  ),
  p99Last: percentile(
    delays.filter(({ at }) => at - startedTime > 3 * quarter).map(({ ms }) => ms),
    0.99,
  ),
  memoryPerSocket,
}
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(0)
