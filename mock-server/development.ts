import type { AccountToCreate } from './core/seed-accounts.ts'
import { readConfig } from './http/config.ts'
import { createLog } from './http/create-log.ts'
import { type OpenShop, openShop } from './open-shop.ts'

/** Accounts to try the shop with, in development only. */
export const demoAccounts: readonly AccountToCreate[] = [
  { nickname: '장터지기', email: 'admin@jangteo.example', password: 'jangteo-admin', role: 'administrator' },
  { nickname: '하늘', email: 'haneul@jangteo.example', password: 'jangteo-haneul', role: 'shopper' },
  { nickname: '바다', email: 'bada@jangteo.example', password: 'jangteo-bada', role: 'shopper' },
]

/** The shop for `npm run dev`: on the local database, with the demo accounts, its log quiet unless `LOG_LEVEL` says otherwise. */
export function openDevelopmentShop(): Promise<OpenShop> {
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' })
  return openShop({ config, log: createLog(config.logLevel), demoAccounts })
}
