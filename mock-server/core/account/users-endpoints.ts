import { findTaken, insertUser } from '#mock-server/store/queries/users.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/api-error.ts'
import { signedUpMessages } from '../run/error-messages.ts'
import { isCommonPassword } from './common-passwords.ts'

export const users: Pick<Endpoints, 'signUp'> = {
  async signUp({ shop, address, language }, { body }) {
    const { nickname, email, password, confirmPassword } = body
    if (password !== confirmPassword) {
      throw new ApiError('password_mismatch', { fields: { confirmPassword: 'passwordMismatch' } })
    }
    if (isCommonPassword(password)) throw new ApiError('invalid', { fields: { password: 'passwordCommon' } })
    await shop.limits.signUpsPerAddress.count(address)
    // Asked twice: before the hash, which is costly, and with the insert, for two may sign up under one name at once.
    refuseTaken(await findTaken(shop.store.db, body))
    const passwordHash = await shop.passwords.hash(password)
    await shop.store.transaction(async (tx) => {
      refuseTaken(await findTaken(tx, body))
      await insertUser(tx, { nickname, email, passwordHash, role: 'shopper', createdAt: shop.now().toISOString() })
    })
    return { message: signedUpMessages[language] }
  },
}

function refuseTaken(taken: { nickname: boolean; email: boolean }): void {
  if (!taken.nickname && !taken.email) return
  throw new ApiError('already_registered', {
    fields: {
      ...(taken.nickname && { nickname: 'nicknameTaken' }),
      ...(taken.email && { email: 'emailTaken' }),
    },
  })
}
