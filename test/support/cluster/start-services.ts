import { execFileSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../server/free-port.ts'
import { ownUser, type RunningService, type Services, startService } from './programs.ts'

/** A service that a test stops and starts. Its data stay. */
export interface TestService {
  port: number
  pid(): number
  start(): Promise<void>
  stop(signal?: NodeJS.Signals): Promise<void>
}

function createService(port: number, run: () => Promise<RunningService>, defaultSignal: NodeJS.Signals): TestService {
  let running: RunningService | undefined
  return {
    port,
    pid: () => running?.pid ?? 0,
    async start() {
      running = await run()
    },
    async stop(signal = defaultSignal) {
      await running?.end(signal)
      running = undefined
    },
  }
}

/** Starts PostgreSQL and Redis on free ports, with data of their own. */
export async function startServices({ initdb, postgres, redis }: Services) {
  const folder = await mkdtemp(path.join(tmpdir(), 'jangteo-cluster-'))
  const user = ownUser()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = path.join(folder, 'postgres')
  const environment = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  execFileSync(initdb, ['-D', data, '-U', 'jangteo', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], {
    ...environment,
    stdio: 'ignore',
  })
  const postgresPort = await freePort()
  const settings = [
    `port=${postgresPort}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
  ]
  const runPostgres = () =>
    startService(
      postgres,
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      /ready to accept connections/,
      environment,
    )
  const redisPort = await freePort()
  const runRedis = () =>
    startService(
      redis,
      ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      /Ready to accept connections/,
      { cwd: folder },
    )
  // PostgreSQL ends all sessions at SIGINT; at SIGTERM it would wait for them.
  const services = {
    postgres: createService(postgresPort, runPostgres, 'SIGINT'),
    redis: createService(redisPort, runRedis, 'SIGTERM'),
  }
  await Promise.all([services.postgres.start(), services.redis.start()])
  return {
    ...services,
    async remove() {
      await Promise.all([services.postgres.stop(), services.redis.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
