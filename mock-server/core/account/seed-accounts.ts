import type { Role } from '#app/contract/user.ts'
import { deleteSessionsOf } from '#mock-server/store/queries/sessions.ts'
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
  const account = await findAccount(store.db, email)
  if (account?.user.role === 'administrator') return
  const passwordHash = await passwords.hash(password)
  await store.transaction(async (tx) => {
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
    const taken = await findTaken(store.db, account)
    if (taken.nickname || taken.email) continue
    const passwordHash = await passwords.hash(password)
    await insertUser(store.db, { ...account, passwordHash, createdAt: now().toISOString() })
  }
}
