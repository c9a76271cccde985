import { existsSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '#test/support/server/free-port.ts'
import { buildProgram, type RunningProgram, runProgram } from '#test/support/server/run-program.ts'
import type { CallsJob, CallsResult } from './load/calls.ts'
import type { SocketsJob, SocketsResult } from './load/sockets.ts'

const builtShop = path.resolve(import.meta.dirname, '../../../dist/server/main.js')

export interface ServerUnderTest {
  url: string
  pid: number
  /** A figure that the server itself reports; NaN when it reports none. */
  readMetric: (name: string) => Promise<number>
  stop: () => Promise<void>
}

export type Programs = Awaited<ReturnType<typeof buildPrograms>>

/** Builds the programs that measure and compare. The shop must be built already. */
export async function buildPrograms() {
  if (!existsSync(builtShop)) throw new Error('The shop is not built: npm run build')
  const bare = await buildProgram('test/bench/server/reference/bare-server.ts')
  const calls = await buildProgram('test/bench/server/load/calls.ts')
  const sockets = await buildProgram('test/bench/server/load/sockets.ts')

  async function runLoad<Result>(file: string, job: object): Promise<Result> {
    const program = runProgram(file, {}, JSON.stringify(job))
    const code = await program.exited
    if (code !== 0) throw new Error(`The load ended with ${code}: ${program.said()}`)
    return JSON.parse(program.said())
  }

  return {
    /** The shop as `npm start` runs it, without limits and without a line a request. */
    async startShop(database: string): Promise<ServerUnderTest> {
      const metricsPort = await freePort()
      const program = runProgram(builtShop, {
        NODE_ENV: 'production',
        PORT: '0',
        METRICS_PORT: String(metricsPort),
        DATABASE_URL: database,
        LIMITS: 'off',
        LOG_LEVEL: 'silent',
      })
      return {
        url: await program.url,
        pid: program.pid,
        async readMetric(name) {
          const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
          return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
        },
        stop: () => stop(program),
      }
    },
    async startBare(database: string): Promise<ServerUnderTest> {
      const program = runProgram(bare.file, { NODE_ENV: 'production', DATABASE_URL: database })
      return {
        url: await program.url,
        pid: program.pid,
        readMetric: () => Promise.resolve(Number.NaN),
        stop: () => stop(program),
      }
    },
    makeCalls: (job: CallsJob) => runLoad<CallsResult>(calls.file, job),
    openSockets: (job: SocketsJob) => runLoad<SocketsResult>(sockets.file, job),
    remove: () => Promise.all([bare, calls, sockets].map(({ remove }) => remove())),
  }
}

async function stop(program: RunningProgram): Promise<void> {
  program.kill('SIGKILL')
  await program.exited
}
