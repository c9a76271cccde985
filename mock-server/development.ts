import { demoAccounts } from './core/demo-accounts.ts'
import { readConfig } from './http/config.ts'
import { createLog } from './http/create-log.ts'
import { type OpenShop, openShop } from './open-shop.ts'

/** The shop for `npm run dev`: on the local database, with the demo accounts, its log quiet unless `LOG_LEVEL` says otherwise. */
export function openDevelopmentShop(): Promise<OpenShop> {
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' })
  return openShop({ config, log: createLog(config.logLevel), demoAccounts })
}
