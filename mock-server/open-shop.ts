import type { Logger } from 'pino'
import type { AccountToCreate } from './core/account/seed-accounts.ts'
import type { Backend } from './core/backend.ts'
import { createBackend } from './core/create-backend.ts'
import { createArgon2Passwords } from './http/argon2-passwords.ts'
import type { Config } from './http/config.ts'
import { createHttpHost, type HttpHost } from './http/create-http-host.ts'
import { createReadiness } from './http/health/readiness.ts'
import { openStore, type Store } from './store/open-store.ts'
import { openLibsql } from './store/sqlite/libsql.ts'
import { StorageError } from './store/storage-error.ts'

export interface OpenShop {
  host: HttpHost
  backend: Backend
  store: Store
  /** Closes the database. Close the host and its HTTP server first. */
  closeDatabase(): Promise<void>
}

export interface OpenShopOptions {
  config: Config
  log: Logger
  appDir?: string | undefined
  demoAccounts?: readonly AccountToCreate[]
  now?: () => Date
  /** Wraps the backend that adapters use, for example with faults. */
  decorate?: (backend: Backend) => Backend
}

/** How often a node looks for what other nodes have sold, in ms, should it not be told. */
const pollInterval = 250

/** Opens the shop on its database, ready to be attached to an HTTP server. Throws `UnusableDatabase`. */
export async function openShop({
  config,
  log,
  appDir,
  demoAccounts = [],
  now,
  decorate = (backend) => backend,
}: OpenShopOptions): Promise<OpenShop> {
  const { database } = config
  const onError = (error: Error) => log.warn({ err: error }, 'PostgreSQL has closed a connection')
  // The packages are loaded for whoever has the services.
  const dialectsOf = async (url: string) => {
    const { openPostgres, openPostgresToMigrate } = await import('./store/postgres/open-postgres.ts')
    return { dialect: openPostgres(url, onError), migrationDialect: openPostgresToMigrate(url, onError) }
  }
  const store = await openStore(
    'file' in database ? { dialect: openLibsql(database.file) } : await dialectsOf(database.url),
  )
  const cluster =
    config.redis === undefined ? undefined : (await import('./cluster/open-cluster.ts')).openCluster(config.redis, log)
  // Both the rules of the shop and the host have limits.
  const limits = config.limits === 'off' ? 'off' : {}
  const readiness = createReadiness({ store, file: 'file' in database ? database.file : undefined, log })
  try {
    const backend = await createBackend({
      // Other nodes write to the database of PostgreSQL, too.
      keepAnswers: 'file' in database,
      ...(cluster && { createCounter: cluster.createCounter }),
      store,
      passwords: createArgon2Passwords(),
      onBug: (incidentId, error) => {
        readiness.failed(error)
        log.error({ incidentId, err: error }, error instanceof StorageError ? 'storage' : 'bug')
      },
      seedDemoAccounts: demoAccounts,
      ...(now && { now }),
      limits,
      paymentHold: config.paymentHold,
      mailbox: config.mailbox,
      ...(config.webhookSecret !== undefined && { webhookSecret: config.webhookSecret }),
      ...(config.administrator && { administrator: config.administrator }),
    })
    cluster?.share(backend.domainEvents)
    const { publicOrigin, proxies } = config
    return {
      backend,
      store,
      host: createHttpHost({
        backend: decorate(backend),
        log,
        appDir,
        publicOrigin,
        proxies,
        limits,
        isReady: readiness.isReady,
        sockets: { switchedOff: config.lab === 'off' ? ['/lab'] : [] },
        cluster,
        pollInterval: 'file' in database ? undefined : pollInterval,
      }),
      closeDatabase: async () => {
        readiness.close()
        await cluster?.close()
        await backend.close()
      },
    }
  } catch (error) {
    readiness.close()
    await cluster?.close()
    await store.close()
    throw error
  }
}
