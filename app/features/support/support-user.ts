import type { User } from '#app/contract/user.ts'

/** The part of the signed-in account that support needs. */
export type SupportUser = Pick<User, 'userId' | 'role'>
