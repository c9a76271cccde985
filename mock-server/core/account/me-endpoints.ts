import { updateUser } from '#mock-server/store/queries/users.ts'
import type { Endpoints } from '../context.ts'
import { deleteAccount } from './delete-account.ts'
import { requireMember } from './require-member.ts'

/** The account of the caller. */
export const me: Pick<Endpoints, 'getMe' | 'changeMe' | 'deleteMe' | 'endMySessions'> = {
  getMe: ({ session }) => Promise.resolve({ user: session.user }),

  async changeMe({ shop, session }, { body }) {
    const { userId } = session.user
    const user = await shop.store.transaction(async (tx) => {
      await requireMember(tx, userId)
      return updateUser(tx, userId, body)
    })
    return { user }
  },

  async deleteMe({ shop, session, address, reply }, { body }) {
    await deleteAccount(shop, session, { password: body.password, address })
    reply.session = 'ended'
    return undefined
  },

  async endMySessions({ shop, session, reply }) {
    await shop.sessions.endAll(session.user.userId)
    reply.session = 'ended'
    return undefined
  },
}
