import type { Selectable } from 'kysely'
import { emailKey, foldText } from '#app/contract/text.ts'
import type { Role, User, UserChange } from '#app/contract/user.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { lookOfText } from './look-of-text.ts'
import { lockRows } from './turn.ts'

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
      nickname_look: lookOfText(user.nickname),
      email: user.email,
      email_key: emailKey(user.email),
      password_hash: user.passwordHash,
      role: user.role,
      created_at: user.createdAt,
    })
    .execute()
}

/** Whether nickname and e-mail address are taken, in any spelling (see `foldText` and `emailKey`), or the nickname looks like one that is. */
export async function findTaken(db: Queries, wanted: { nickname: string; email: string }) {
  const keys = { nickname: foldText(wanted.nickname), email: emailKey(wanted.email) }
  const look = lookOfText(wanted.nickname)
  const rows = await db
    .selectFrom('users')
    .select(['nickname_key', 'nickname_look', 'email_key'])
    .where((eb) =>
      eb.or([eb('nickname_key', '=', keys.nickname), eb('nickname_look', '=', look), eb('email_key', '=', keys.email)]),
    )
    .execute()
  return {
    nickname: rows.some((row) => row.nickname_key === keys.nickname),
    alike: rows.some((row) => row.nickname_look === look),
    email: rows.some((row) => row.email_key === keys.email),
  }
}

/**
 * The account of an e-mail address in any spelling, with its password hash. The very spelling goes first: two accounts of older
 * versions may have addresses that are one today (see decision 0029).
 */
export async function findAccount(db: Queries, email: string) {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where((eb) => eb.or([eb('email_key', '=', emailKey(email)), eb('email', '=', email.trim())]))
    .where('deleted_at', 'is', null)
    .where('guest_email_key', 'is', null)
    .orderBy((eb) => eb('email', '=', email.trim()), 'desc')
    .executeTakeFirst()
  return row && { user: toUser(row), passwordHash: row.password_hash }
}

/** The password hash of an account; `undefined` when it was deleted. */
export async function findPasswordHash(db: Queries, userId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('users')
    .select('password_hash')
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.password_hash
}

/** Whether there is an administrator besides this account. */
export async function hasOtherAdministrator(db: Queries, userId: number): Promise<boolean> {
  const other = await db
    .selectFrom('users')
    .select('user_id')
    .where('role', '=', 'administrator')
    .where('user_id', '!=', userId)
    .executeTakeFirst()
  return other !== undefined
}

/** Makes an account an administrator and replaces its password. */
export async function promoteUser(db: Queries, userId: number, passwordHash: string): Promise<void> {
  await db
    .updateTable('users')
    .set({ role: 'administrator', password_hash: passwordHash })
    .where('user_id', '=', userId)
    .execute()
}

/** Changes an account and returns the result. */
export async function updateUser(db: Queries, userId: number, { hideNickname }: UserChange): Promise<User> {
  const row = await db
    .updateTable('users')
    .set({ hide_nickname: hideNickname ? 1 : 0 })
    .where('user_id', '=', userId)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toUser(row)
}

/** An account by its number, or a guest. */
export async function findUser(db: Queries, userId: number, lock?: 'update'): Promise<User | undefined> {
  let select = db.selectFrom('users').selectAll().where('user_id', '=', userId).where('deleted_at', 'is', null)
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'users'))
  const row = await select.executeTakeFirst()
  return row && toUser(row)
}

export async function setRole(db: Queries, userId: number, role: Role): Promise<void> {
  await db.updateTable('users').set({ role }).where('user_id', '=', userId).execute()
}

/** The columns of a `User`. */
export const userColumns = ['users.user_id', 'nickname', 'email', 'role', 'hide_nickname'] as const

type UserRow = Pick<Selectable<Tables['users']>, 'user_id' | 'nickname' | 'email' | 'role' | 'hide_nickname'>

export const toUser = (row: UserRow): User => ({
  userId: row.user_id,
  nickname: row.nickname,
  email: row.email,
  role: row.role,
  hideNickname: row.hide_nickname === 1,
})
