import type { User } from '#app/contract/user.ts'

/** Who is signed in, as far as support has to know. */
export type SupportUser = Pick<User, 'userId' | 'role'>
