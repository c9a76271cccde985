import { isGuest } from '#mock-server/store/queries/guests.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { findAccount, findTaken, findUser, insertUser, setRole, updateUser } from '#mock-server/store/queries/users.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { signedUpMessages } from '../run/errors/error-messages.ts'
import { isCommonPassword } from './common-passwords.ts'
import { confirmPassword } from './confirm-password.ts'
import { deleteAccount } from './delete-account.ts'
import { isGuestName } from './guest-names.ts'
import { requireMember } from './require-member.ts'
import { signIn } from './sign-in.ts'
import { isStaffName } from './staff-names.ts'

/** `decoyHash`: see `signIn`. */
export const createAccountEndpoints = (decoyHash: string) =>
  ({
    async signUp({ shop, address, language }, { body }) {
      const { nickname, email, password, confirmPassword } = body
      if (password !== confirmPassword) {
        throw new ApiError('password_mismatch', { fields: { confirmPassword: 'passwordMismatch' } })
      }
      if (isCommonPassword(password)) throw new ApiError('invalid', { fields: { password: 'passwordCommon' } })
      if (isGuestName(nickname)) throw new ApiError('already_registered', { fields: { nickname: 'nicknameTaken' } })
      if (isStaffName(nickname)) throw new ApiError('invalid', { fields: { nickname: 'nicknameOfStaff' } })
      await shop.limits.signUpsPerAddress.count(address)
      // Checked before the expensive hash, and again with the insert, because two people may sign up under one name at once.
      rejectTaken(await findTaken(shop.store.db, body))
      const passwordHash = await shop.passwords.hash(password)
      await shop.store.transaction(async (tx) => {
        await takeTurn(tx)
        rejectTaken(await findTaken(tx, body))
        await insertUser(tx, { nickname, email, passwordHash, role: 'shopper', createdAt: shop.now().toISOString() })
      })
      return { message: signedUpMessages[language] }
    },

    async signIn(context, { body }) {
      const token = await signIn(context, body, decoyHash)
      return body.session === 'cookie' ? {} : { token }
    },

    async signOut({ shop, session, reply }) {
      await shop.sessions.end(session.sessionId)
      reply.setSession = 'ended'
      return undefined
    },

    getMe: ({ session }) => Promise.resolve({ user: session.user }),

    async changeMe({ shop, session }, { body }) {
      const { userId } = session.user
      const user = await shop.store.transaction(async (tx) => {
        await requireMember(tx, userId)
        return updateUser(tx, userId, body)
      })
      shop.domainEvents.publish({ type: 'nickname-changed', userId })
      return { user }
    },

    async deleteMe({ shop, session, reply }, { body }) {
      await deleteAccount(shop, session, body.password)
      reply.setSession = 'ended'
      return undefined
    },

    async endMySessions({ shop, session, reply }) {
      await shop.sessions.endAll(session.user.userId)
      reply.setSession = 'ended'
      return undefined
    },

    async findAccount({ shop }, { body }) {
      const account = await findAccount(shop.store.db, body.email)
      if (account === undefined) throw new ApiError('user_not_found')
      return { user: account.user }
    },

    async changeRole({ shop, session }, { params, body }) {
      const { userId } = params
      // Otherwise the shop could be left without an administrator who could undo it.
      if (userId === session.user.userId) throw new ApiError('own_account')
      if (body.password !== undefined) await confirmPassword(shop, session.user, body.password)
      const { user, changed } = await shop.store.transaction(async (tx) => {
        const before = await findUser(tx, userId, 'update')
        if (before === undefined || (await isGuest(tx, userId))) throw new ApiError('user_not_found')
        if (before.role === body.role) return { user: before, changed: false }
        await setRole(tx, userId, body.role)
        await writeAudit(shop, tx, session, {
          action: 'role',
          subject: userId,
          // The audit list reads the current nickname from the account, so that deleting the account removes it.
          name: '',
          changes: [{ field: 'role', before: before.role, after: body.role }],
        })
        return { user: { ...before, role: body.role }, changed: true }
      })
      if (changed) shop.domainEvents.publish({ type: 'account-changed', userId })
      return { user }
    },
  }) satisfies Partial<Endpoints>

function rejectTaken(taken: Awaited<ReturnType<typeof findTaken>>): void {
  if (!taken.nickname && !taken.alike && !taken.email) return
  throw new ApiError('already_registered', {
    fields: {
      ...(taken.alike && { nickname: 'nicknameAlike' }),
      ...(taken.nickname && { nickname: 'nicknameTaken' }),
      ...(taken.email && { email: 'emailTaken' }),
    },
  })
}
