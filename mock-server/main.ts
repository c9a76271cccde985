import { existsSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import { createBackend } from './core/create-backend.ts'
import { createArgon2Passwords } from './http/argon2-passwords.ts'
import { BadConfig, readConfig } from './http/config.ts'
import { createHttpHost } from './http/create-http-host.ts'
import { listen } from './http/listen.ts'
import { DatabaseInUse, openLibsql } from './store/libsql.ts'
import { openStore } from './store/open-store.ts'

/** The built app lies beside the built server. */
const builtApp = path.join(import.meta.dirname, '../app')

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null })
  const store = await openStore({ dialect: openLibsql(config.database) })
  const backend = await createBackend({
    store,
    passwords: createArgon2Passwords(),
    onBug: (incidentId, error) => log.error({ incidentId, err: error }, 'bug'),
    ...(config.administrator && { administrator: config.administrator }),
  })
  const host = createHttpHost({
    backend,
    log,
    appDir: existsSync(path.join(builtApp, 'index.html')) ? builtApp : undefined,
    publicOrigin: config.publicOrigin,
    proxies: config.proxies,
  })
  const server = await listen(host, { port: config.port, address: config.host }).catch(async (error: unknown) => {
    await backend.close()
    throw error
  })
  log.info({ url: server.url, database: config.database }, 'listening')
  process.stdout.write(`Jangteo is open on ${server.url}\n`)

  async function stop(signal: NodeJS.Signals): Promise<void> {
    // Whoever asks a second time doesn't want to wait.
    process.once('SIGTERM', () => process.exit(1))
    process.once('SIGINT', () => process.exit(1))
    log.info({ signal }, 'stopping')
    await server.close()
    await backend.close()
    log.info('stopped')
    process.exit(0)
  }
  process.once('SIGTERM', (signal) => void stop(signal))
  process.once('SIGINT', (signal) => void stop(signal))
}

/** What somebody who starts the shop can mend gets one clear message, everything else its stack. */
function explain(error: unknown): string {
  if (error instanceof BadConfig) return `These settings can't be used:\n${error.message}`
  if (error instanceof DatabaseInUse) return error.message
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return `The port is in use by another program: stop that one or set PORT. (${error.message})`
    if (error.code === 'EACCES') return `Not allowed: ${error.message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
})
