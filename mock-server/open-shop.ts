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

/** Opens the shop on its database, ready to be attached to an HTTP server. Throws `UnusableDatabase`. */
export async function openShop({
  config,
  log,
  appDir,
  demoAccounts = [],
  now,
  decorate = (backend) => backend,
}: OpenShopOptions): Promise<OpenShop> {
  const store = await openStore({ dialect: openLibsql(config.database) })
  // Both the rules of the shop and the host have limits.
  const limits = config.limits === 'off' ? 'off' : {}
  const readiness = createReadiness({ store, file: config.database, log })
  try {
    const backend = await createBackend({
      keepAnswers: true,
      store,
      passwords: createArgon2Passwords(),
      onBug: (incidentId, error) => {
        readiness.failed(error)
        log.error({ incidentId, err: error }, error instanceof StorageError ? 'storage' : 'bug')
      },
      seedDemoAccounts: demoAccounts,
      ...(now && { now }),
      limits,
      ...(config.administrator && { administrator: config.administrator }),
    })
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
      }),
      closeDatabase: () => {
        readiness.close()
        return backend.close()
      },
    }
  } catch (error) {
    readiness.close()
    await store.close()
    throw error
  }
}
