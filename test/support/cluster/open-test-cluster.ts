import { setTimeout as wait } from 'node:timers/promises'
import { testAdministrator } from '../backend/test-backend-options.ts'
import { freePort } from '../server/free-port.ts'
import { type RunningProgram, runProgram } from '../server/run-program.ts'
import type { Services } from './programs.ts'
import { startServices } from './start-services.ts'
import { openTcpProxy } from './tcp-proxy.ts'

export interface TestNode {
  url: string
  pid(): number
  /** What the node wrote to its log. */
  said(): string
  /** Kills it like a power cut. */
  kill(): Promise<void>
  /** Stops it as an operator does. */
  stop(): Promise<void>
  /** Starts it again at the same address, and waits until it is ready. */
  start(): Promise<void>
  /** The way to each service: a node can be cut off from one. */
  toPostgres: Awaited<ReturnType<typeof openTcpProxy>>
  toRedis: Awaited<ReturnType<typeof openTcpProxy>>
}

export interface NodeOptions {
  /** How many minutes the clock of the node is ahead. */
  minutesAhead?: number
  environment?: Record<string, string>
}

export type TestCluster = Awaited<ReturnType<typeof openTestCluster>>

/** Starts PostgreSQL, Redis, nodes of the built program and a load balancer in front of them. */
export async function openTestCluster(services: Services, program: string, nodeOptions: readonly NodeOptions[]) {
  const { postgres, redis, ...started } = await startServices(services)
  const nodes = await Promise.all(nodeOptions.map((options) => openNode(program, { postgres, redis }, options))).catch(
    async (error: unknown) => {
      await started.remove()
      throw error
    },
  )
  const ports = nodes.map(({ url }) => Number(new URL(url).port))
  const balancer = await openTcpProxy(() => ports)
  return {
    postgres,
    redis,
    nodes,
    /** Where clients reach the nodes. */
    url: `http://127.0.0.1:${balancer.port}`,
    async close() {
      await Promise.all(nodes.map((node) => node.kill()))
      await Promise.all(
        [balancer, ...nodes.flatMap((node) => [node.toPostgres, node.toRedis])].map((one) => one.close()),
      )
      await started.remove()
    },
  }
}

async function openNode(
  program: string,
  { postgres, redis }: { postgres: { port: number }; redis: { port: number } },
  { minutesAhead = 0, environment = {} }: NodeOptions,
): Promise<TestNode> {
  const [toPostgres, toRedis] = await Promise.all([
    openTcpProxy(() => [postgres.port]),
    openTcpProxy(() => [redis.port]),
  ])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let running: RunningProgram

  async function start(): Promise<void> {
    running = runProgram(program, {
      PORT: String(port),
      DATABASE_URL: `postgres://jangteo@127.0.0.1:${toPostgres.port}/postgres`,
      REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
      NODE_NAME: `node-${port}`,
      LIMITS: 'off',
      LOG_LEVEL: 'warn',
      STOP_GRACE: '1',
      ADMIN_EMAIL: testAdministrator.email,
      ADMIN_PASSWORD: testAdministrator.password,
      ...(minutesAhead > 0 && { NODE_OPTIONS: clockAhead(minutesAhead) }),
      ...environment,
    })
    await running.url
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    running.kill(signal)
    await running.exited
  }
  await start()
  return {
    url,
    pid: () => running.pid,
    said: () => running.said(),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
    toPostgres,
    toRedis,
  }
}

/** Options of Node with which a program's clock is ahead. */
function clockAhead(minutes: number): string {
  const code = `const Real=Date;const ahead=${minutes * 60_000};globalThis.Date=class extends Real{constructor(...given){given.length?super(...given):super(Real.now()+ahead)}static now(){return Real.now()+ahead}}`
  return `--import=data:text/javascript,${encodeURIComponent(code)}`
}

/** Waits until a node answers that it is ready. */
export async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error(`${url} is not ready`)
}
