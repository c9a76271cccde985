import type { Role } from '#app/contract/user.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import type { Backend } from './backend.ts'
import type { LimitSettings } from './limit-settings.ts'
import type { Passwords } from './passwords.ts'

export interface AccountToCreate {
  nickname: string
  email: string
  password: string
  role: Role
}

export interface BackendOptions {
  store: Store
  passwords: Passwords
  /** Replaces single default limits; `off` counts nothing. */
  limits?: Partial<LimitSettings> | 'off'
  now?: () => Date
  /** Told of every unexpected error, with the id that the caller was answered. */
  onBug?: (incidentId: string, error: unknown) => void
  /** The first administrator: created, or an existing account promoted, with this password. */
  administrator?: { email: string; password: string }
  /** Accounts for development, created where they are missing. */
  seedDemoAccounts?: readonly AccountToCreate[]
  /** Development and tests: an answer that breaks the contract becomes a bug instead of going out. */
  checkAnswers?: boolean
}

/** The whole shop over one store. `close()` closes the store too. */
export function createBackend(options: BackendOptions): Promise<Backend> {
  throw new Error(`not yet: ${Object.keys(options).join()}`)
}
