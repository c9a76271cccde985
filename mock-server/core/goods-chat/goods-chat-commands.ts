import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import { hiddenNickname, type User } from '#app/contract/user.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import {
  findGoodsChatMessage,
  insertGoodsChatMessage,
  listGoodsChatMessages,
} from '#mock-server/store/queries/goods-chat.ts'
import { requireMember } from '../account/require-member.ts'
import type { CommandsOf, Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const goodsChatCommands = {
  async 'join room'({ shop, session, caller }, payload) {
    const { room, quiet = false } = typeof payload === 'string' ? { room: payload } : payload
    const goodsId = await goodsOf(shop, room)
    // Joins before it reads the messages: the other way round, a message sent in between would be lost.
    const participants = caller.joinGoodsChat(room, session && !quiet ? nameOf(session.user) : undefined)
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
      await requireMember(tx, userId)
      const stored = key === null ? undefined : await findGoodsChatMessage(tx, userId, key)
      if (stored && (stored.room !== room || stored.msg !== msg)) throw new ApiError('idempotency_key_reused')
      if (stored) return { message: stored, repeated: true }
      const sentAt = shop.now().toISOString()
      const messageId = await insertGoodsChatMessage(tx, { goodsId, userId, key, msg, sentAt })
      return { message: { messageId, room, nickname: nameOf(session.user), own: true, msg, key, sentAt } }
    })
    if (!sent.repeated) shop.domainEvents.publish({ type: 'goods-chat-message', userId, message: sent.message })
    return { message: sent.message }
  },

  async typing({ shop, session }, room) {
    await goodsOf(shop, room)
    const { userId } = session.user
    shop.domainEvents.publish({ type: 'goods-chat-typing', userId, typing: { room, nickname: nameOf(session.user) } })
    return {}
  },
} satisfies Partial<CommandsOf<'/'>>

/** The name that others see. */
const nameOf = ({ nickname, hideNickname }: User) => (hideNickname ? hiddenNickname(nickname) : nickname)

/** The product of a room. Throws `goods_not_found`. */
async function goodsOf({ store }: Shop, room: string): Promise<number> {
  const [goods] = await findGoods(store.db, [Number(room.slice('goods:'.length))])
  if (goods === undefined) throw new ApiError('goods_not_found')
  return goods.goodsId
}
