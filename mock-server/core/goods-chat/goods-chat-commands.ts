import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import type { User } from '#app/contract/user.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import {
  findGoodsChatMessage,
  insertGoodsChatMessage,
  listGoodsChatMessages,
} from '#mock-server/store/queries/goods-chat.ts'
import { goodsChatName } from '#mock-server/store/queries/goods-chat-name.ts'
import { requireMember } from '../account/require-member.ts'
import type { CommandsOf, Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const goodsChatCommands = {
  async 'join room'({ shop, session, caller }, payload) {
    const { room, quiet = false } = typeof payload === 'string' ? { room: payload } : payload
    const goodsId = await goodsOf(shop, room)
    // Joins before it reads the messages: the other way round, a message sent in between would be lost.
    const participants = caller.joinGoodsChat(room, session && !quiet ? nameOf(session.user, room) : undefined)
    return { ...(await listGoodsChatMessages(shop.store.db, goodsId, session?.user.userId)), participants }
  },

  async 'older messages'({ shop, session }, { room, before }) {
    return listGoodsChatMessages(shop.store.db, await goodsOf(shop, room), session?.user.userId, before)
  },

  'leave room'({ caller }, room) {
    caller.leaveGoodsChat(room)
    return Promise.resolve({})
  },

  async 'send to room'({ shop, session }, { room, msg, key = null }) {
    const { userId } = session.user
    await shop.limits.messagesPerAccount.count(String(userId))
    const goodsId = await goodsOf(shop, room)
    const sent = await shop.store.transaction(async (tx): Promise<{ message: GoodsChatMessage; repeated?: true }> => {
      const author = await requireMember(tx, userId)
      const stored = key === null ? undefined : await findGoodsChatMessage(tx, userId, key)
      if (stored && (stored.room !== room || stored.msg !== msg)) throw new ApiError('idempotency_key_reused')
      if (stored) return { message: stored, repeated: true }
      const sentAt = shop.now().toISOString()
      const messageId = await insertGoodsChatMessage(tx, { goodsId, userId, key, msg, sentAt })
      const { role } = author
      return { message: { messageId, room, nickname: nameOf(author, room), role, own: true, msg, key, sentAt } }
    })
    if (!sent.repeated) shop.domainEvents.publish({ type: 'goods-chat-message', userId, message: sent.message })
    return { message: sent.message }
  },

  async typing({ shop, session }, room) {
    await shop.limits.typingPerAccount.count(String(session.user.userId))
    await goodsOf(shop, room)
    const { userId } = session.user
    const typing = { room, nickname: nameOf(session.user, room) }
    shop.domainEvents.publish({ type: 'goods-chat-typing', userId, typing })
    return {}
  },
} satisfies Partial<CommandsOf<'/'>>

/** The name that others see. */
const nameOf = ({ userId, nickname, hideNickname }: User, room: string) =>
  goodsChatName({ userId, nickname, hidden: hideNickname }, room)

/** The product of a room. Throws `goods_not_found`. */
async function goodsOf({ store }: Shop, room: string): Promise<number> {
  const [goods] = await findGoods(store.db, [Number(room.slice('goods:'.length))])
  if (goods === undefined) throw new ApiError('goods_not_found')
  return goods.goodsId
}
