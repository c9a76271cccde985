import type { Role } from '#app/contract/user.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { deleteSessionsOf } from '#mock-server/store/queries/sessions.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { findAccount, findTaken, insertUser, promoteUser } from '#mock-server/store/queries/users.ts'
import type { Shop } from '../context.ts'
import { randomToken } from '../run/tokens.ts'

export interface AccountToCreate {
  nickname: string
  email: string
  password: string
  role: Role
}

type Seeding = Pick<Shop, 'store' | 'passwords' | 'now'>

/**
 * Creates the first administrator. An existing account of that e-mail address is promoted; it gets the given password and its
 * sessions end, because anybody could have signed up with the address.
 */
export async function seedAdministrator(
  { store, passwords, now }: Seeding,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const before = await findAccount(store.db, email)
  if (before?.user.role === 'administrator') return
  const passwordHash = await passwords.hash(password)
  await store.transaction(async (tx) => {
    // Another node may start at the same moment.
    await takeTurn(tx)
    const account = await findAccount(tx, email)
    if (account?.user.role === 'administrator') return
    if (account === undefined) {
      const taken = await findTaken(tx, { nickname: '관리자', email })
      const nickname = taken.nickname ? `관리자-${randomToken(4)}` : '관리자'
      await insertUser(tx, { nickname, email, passwordHash, role: 'administrator', createdAt: now().toISOString() })
    } else {
      await promoteUser(tx, account.user.userId, passwordHash)
      await deleteSessionsOf(tx, account.user.userId)
    }
  })
}

/** Creates the accounts that do not exist yet. */
export async function seedAccounts({ store, passwords, now }: Seeding, accounts: readonly AccountToCreate[]) {
  for (const { password, ...account } of accounts) {
    const isTaken = async (db: Queries) => {
      const taken = await findTaken(db, account)
      return taken.nickname || taken.email
    }
    if (await isTaken(store.db)) continue
    const passwordHash = await passwords.hash(password)
    await store.transaction(async (tx) => {
      await takeTurn(tx)
      if (await isTaken(tx)) return
      await insertUser(tx, { ...account, passwordHash, createdAt: now().toISOString() })
    })
  }
}
