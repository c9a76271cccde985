import { rm } from 'node:fs/promises'
import type { ShopControl } from '#app/contract/faults.ts'
import { demoAccounts } from './core/demo-accounts.ts'
import { buyAtRandom, setStock } from './core/faults/control-shop.ts'
import { withFaults } from './core/faults/with-faults.ts'
import { readConfig } from './http/config.ts'
import { createLog } from './http/create-log.ts'
import { type OpenShop, openShop } from './open-shop.ts'

export interface DevelopmentShop extends OpenShop {
  /** Does what needs no other shop. Throws a `Refusal`. */
  control(control: Exclude<ShopControl, { do: 'set-clock' | 'reset' }>): Promise<void>
}

/** The development shop's clock; it outlives the shops that are swapped. */
export interface ShopClock {
  /** Ahead of the machine's. */
  hours: number
}

const readDevelopmentConfig = () => readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' })

/**
 * The shop for `npm run dev`: on the local database, with the demo accounts and with faults, its log quiet unless `LOG_LEVEL`
 * says otherwise.
 */
export async function openDevelopmentShop(clock: ShopClock): Promise<DevelopmentShop> {
  const config = readDevelopmentConfig()
  const now = () => new Date(Date.now() + clock.hours * 3_600_000)
  const log = createLog(config.logLevel)
  const shop = await openShop({ config, log, demoAccounts, now, decorate: withFaults })
  const controlled = { store: shop.store, facts: shop.backend.facts, now }
  return {
    ...shop,
    control: (control) => (control.do === 'buy' ? buyAtRandom(controlled, control) : setStock(controlled, control)),
  }
}

/** Throws the local database away. Nobody may have it open. */
export async function removeDevelopmentDatabase(): Promise<void> {
  const { database } = readDevelopmentConfig()
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(database + suffix, { force: true })
}
