import type { AccountToCreate } from './seed-accounts.ts'

/** Accounts for development and for the shop without a server. */
export const demoAccounts: readonly AccountToCreate[] = [
  { nickname: '장터지기', email: 'admin@jangteo.example', password: 'jangteo-admin', role: 'administrator' },
  { nickname: '하늘', email: 'haneul@jangteo.example', password: 'jangteo-haneul', role: 'shopper' },
  { nickname: '바다', email: 'bada@jangteo.example', password: 'jangteo-bada', role: 'shopper' },
]
