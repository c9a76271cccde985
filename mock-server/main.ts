import { existsSync } from 'node:fs'
import path from 'node:path'
import { BadConfig, readConfig } from './http/config.ts'
import { createLog } from './http/create-log.ts'
import { listen } from './http/listen.ts'
import { openShop } from './open-shop.ts'
import { DatabaseInUse } from './store/sqlite/libsql.ts'

/** The build puts the app beside the server. */
const builtApp = path.join(import.meta.dirname, '../app')

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const appDir = existsSync(path.join(builtApp, 'index.html')) ? builtApp : undefined
  const shop = await openShop({ config, log, appDir })
  const server = await listen(shop.host, {
    port: config.port,
    address: config.host,
    keepAlive: config.keepAlive,
  }).catch(async (error: unknown) => {
    await shop.closeDatabase()
    throw error
  })
  log.info({ url: server.url, database: config.database }, 'listening')
  process.stdout.write(`Jangteo is open on ${server.url}\n`)

  async function stop(signal: NodeJS.Signals): Promise<void> {
    // A second signal stops the process at once.
    process.on('SIGTERM', () => process.exit(1))
    process.on('SIGINT', () => process.exit(1))
    log.info({ signal }, 'stopping')
    // Who stops it by hand has no load balancer.
    await server.close(signal === 'SIGTERM' ? config.stopGrace : 0)
    await shop.closeDatabase()
    log.info('stopped')
    process.exit(0)
  }
  let stopping: Promise<void> | undefined
  const stopOnce = (signal: NodeJS.Signals) => {
    stopping ??= stop(signal).catch(fail)
  }
  process.once('SIGTERM', stopOnce)
  process.once('SIGINT', stopOnce)
}

/** One clear message for errors that the operator can fix, a stack for everything else. */
function explain(error: unknown): string {
  if (error instanceof BadConfig) return `These settings can't be used:\n${error.message}`
  if (error instanceof DatabaseInUse) return error.message
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return `The port is taken by another program: stop it or set PORT. (${error.message})`
    if (error.code === 'EACCES') return `Not allowed here: ${error.message}`
    if (error.code === 'EADDRNOTAVAIL') return `HOST is no address of this machine: ${error.message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function fail(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}

start().catch(fail)
