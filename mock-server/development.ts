import { AsyncLocalStorage } from 'node:async_hooks'
import { rm } from 'node:fs/promises'
import { faultsHeader, readFaults, type ShopControl } from '#app/contract/faults.ts'
import { demoAccounts } from './core/account/demo-accounts.ts'
import type { Backend } from './core/backend.ts'
import { buyAtRandom, setStock } from './core/faults/control-shop.ts'
import { withFaults } from './core/faults/with-faults.ts'
import { readConfig } from './http/config.ts'
import { createLog } from './http/create-log.ts'
import { type OpenShop, openShop } from './open-shop.ts'
import { UnusableDatabase } from './store/unusable-database.ts'

export interface DevelopmentShop extends OpenShop {
  /** Runs a control at a time that is `hours` ahead. Throws an `ApiError`. */
  control(control: Exclude<ShopControl, { do: 'reset' }>, hours: number): Promise<void>
}

/** How many hours the current caller's clock is ahead. Other callers keep the real time. */
const ahead = new AsyncLocalStorage<number>()
const now = () => new Date(Date.now() + (ahead.getStore() ?? 0) * 3_600_000)

const atCallersTime = (backend: Backend): Backend => ({
  ...backend,
  runEndpoint: (name, call) =>
    ahead.run(readFaults(call.headers.get(faultsHeader) ?? '').faults.hours, () => backend.runEndpoint(name, call)),
})

const readDevelopmentConfig = () =>
  readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn', MAILBOX: process.env.MAILBOX || 'on' })

/**
 * Opens the shop for `npm run dev`: on the local database, with demo accounts and faults. It logs warnings and errors only, unless
 * `LOG_LEVEL` says otherwise.
 */
export async function openDevelopmentShop(): Promise<DevelopmentShop> {
  const config = readDevelopmentConfig()
  const log = createLog(config.logLevel)
  const shop = await openShop({
    config,
    log,
    demoAccounts,
    now,
    decorate: (backend) => withFaults(atCallersTime(backend)),
  })
  const controlled = { store: shop.store, domainEvents: shop.backend.domainEvents, now }
  return {
    ...shop,
    control: (control, hours) =>
      ahead.run(hours, () => (control.do === 'buy' ? buyAtRandom(controlled, control) : setStock(controlled, control))),
  }
}

/** Deletes the local database, which must not be open. */
export async function removeDevelopmentDatabase(): Promise<void> {
  const { database } = readDevelopmentConfig()
  if ('url' in database)
    throw new UnusableDatabase('DATABASE_URL names a database of PostgreSQL, which is not thrown away.')
  for (const suffix of ['', '-wal', '-shm', '-journal', '-lock']) await rm(database.file + suffix, { force: true })
}
