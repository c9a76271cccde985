import type { Selectable } from 'kysely'
import type { Role, User } from '#app/contract/user.ts'
import { foldText } from './fold-text.ts'
import type { Queries } from './open-store.ts'
import type { Tables } from './tables.ts'

interface NewUser {
  nickname: string
  email: string
  passwordHash: string
  role: Role
  createdAt: string
}

/** Adds an account. Nickname and e-mail must be free: ask `findTaken` in the same transaction. */
export async function insertUser(db: Queries, user: NewUser): Promise<void> {
  await db
    .insertInto('users')
    .values({
      nickname: user.nickname,
      nickname_key: foldText(user.nickname),
      email: user.email,
      email_key: foldText(user.email),
      password_hash: user.passwordHash,
      role: user.role,
      created_at: user.createdAt,
    })
    .execute()
}

/** Which of the two somebody has already, without regard to case. */
export async function findTaken(db: Queries, wanted: { nickname: string; email: string }) {
  const nicknameKey = foldText(wanted.nickname)
  const emailKey = foldText(wanted.email)
  const rows = await db
    .selectFrom('users')
    .select(['nickname_key', 'email_key'])
    .where((eb) => eb.or([eb('nickname_key', '=', nicknameKey), eb('email_key', '=', emailKey)]))
    .execute()
  return {
    nickname: rows.some((row) => row.nickname_key === nicknameKey),
    email: rows.some((row) => row.email_key === emailKey),
  }
}

/** The account of an e-mail address, without regard to case, with its password's hash. */
export async function findAccount(db: Queries, email: string) {
  const row = await db.selectFrom('users').selectAll().where('email_key', '=', foldText(email)).executeTakeFirst()
  return row && { user: toUser(row), passwordHash: row.password_hash }
}

/** Makes an account an administrator's, under a new password. */
export async function promoteUser(db: Queries, userId: number, passwordHash: string): Promise<void> {
  await db
    .updateTable('users')
    .set({ role: 'administrator', password_hash: passwordHash })
    .where('user_id', '=', userId)
    .execute()
}

export function toUser(row: Pick<Selectable<Tables['users']>, 'user_id' | 'nickname' | 'email' | 'role'>): User {
  return { userId: row.user_id, nickname: row.nickname, email: row.email, role: row.role }
}
