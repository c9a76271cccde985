import { existsSync } from 'node:fs'
import path from 'node:path'
import { Kysely } from 'kysely'
import { type Config, readConfig } from './http/config.ts'
import { createLog } from './http/create-log.ts'
import { explainStartUp } from './http/explain-start-up.ts'
import { serveMetrics } from './http/health/serve-metrics.ts'
import { listen } from './http/listen.ts'
import { openShop } from './open-shop.ts'
import { openStore } from './store/open-store.ts'
import { backUp } from './store/sqlite/back-up.ts'
import { openLibsql } from './store/sqlite/libsql.ts'
import type { Tables } from './store/tables.ts'
import { UnusableDatabase } from './store/unusable-database.ts'

/** The build puts the app beside the server. */
const builtApp = path.join(import.meta.dirname, '../app')

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel).child(config.redis === undefined ? {} : { node: config.node })
  const appDir = existsSync(path.join(builtApp, 'index.html')) ? builtApp : undefined
  const shop = await openShop({ config, log, appDir })
  const closeDatabase = async (error: unknown): Promise<never> => {
    await shop.closeDatabase()
    throw error
  }
  const server = await listen(shop.host, {
    port: config.port,
    address: config.host,
    keepAlive: config.keepAlive,
  }).catch(closeDatabase)
  const metrics =
    config.metricsPort === undefined
      ? undefined
      : await serveMetrics({ host: shop.host, port: config.metricsPort, address: config.host }).catch(closeDatabase)
  log.info({ url: server.url, database: nameOf(config.database), metrics: metrics?.url }, 'listening')

  async function stop(signal: NodeJS.Signals): Promise<void> {
    // A second signal stops the process at once.
    process.on('SIGTERM', () => process.exit(1))
    process.on('SIGINT', () => process.exit(1))
    log.info({ signal }, 'stopping')
    // On Ctrl+C there is no load balancer to wait for.
    await server.close(signal === 'SIGTERM' ? config.stopGrace : 0)
    metrics?.close()
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
  // A program that waits for this line may stop the server at once.
  process.stdout.write(`Jangteo is open on ${server.url}\n`)
}

/** Without the password. */
function nameOf(database: Config['database']): string {
  if ('file' in database) return database.file
  const { host, pathname } = new URL(database.url)
  return `postgres://${host}${pathname}`
}

function fail(error: unknown): void {
  process.stderr.write(`${explainStartUp(error)}\n`)
  process.exit(1)
}

/** `main.js backup <file>` copies the database of the same settings. */
function runBackup(target: string | undefined): void {
  if (target === undefined) throw new UnusableDatabase('Say where the backup goes: npm run backup -- /backups/today.db')
  const { database } = readConfig(process.env)
  if ('url' in database) throw new UnusableDatabase('A database of PostgreSQL is backed up by pg_dump.')
  backUp(database.file, target)
  process.stdout.write(`${database.file} is copied to ${target}\n`)
}

/** `main.js copy-database <file>` copies a shop from a file of SQLite into the PostgreSQL of the settings. */
async function runCopy(file: string | undefined): Promise<void> {
  const { database } = readConfig(process.env)
  if (file === undefined || 'file' in database) {
    throw new UnusableDatabase(
      'Say from where, and where to: DATABASE_URL=postgres://user:password@host/jangteo npm run copy-database -- .data/jangteo.db',
    )
  }
  if (!existsSync(file)) throw new UnusableDatabase(`There is no database ${file}.`)
  const [{ openPostgres }, { copyDatabase }] = await Promise.all([
    import('./store/postgres/open-postgres.ts'),
    import('./store/postgres/copy-database.ts'),
  ])
  const source = await openStore({ dialect: openLibsql(file) })
  const target = new Kysely<Tables>({ dialect: openPostgres(database.url) })
  try {
    await copyDatabase(source, target)
  } finally {
    await Promise.all([source.close(), target.destroy()])
  }
  process.stdout.write(`${file} is copied to ${nameOf(database)}\n`)
}

const [command, file] = process.argv.slice(2)
const commands: Record<string, () => Promise<void>> = {
  backup: async () => runBackup(file),
  'copy-database': () => runCopy(file),
}
const run = command === undefined ? start : commands[command]
if (run) run().catch(fail)
else fail(new UnusableDatabase(`There is no command ${command}: there are ${Object.keys(commands).join(' and ')}.`))
