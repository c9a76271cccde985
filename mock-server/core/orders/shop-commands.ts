import type { CommandsOf } from '../commands-of.ts'
import { goodsChatCommands } from '../goods-chat/goods-chat-commands.ts'
import { placeOrder } from './place-order.ts'

export const shopCommands: CommandsOf<'/'> = {
  ...goodsChatCommands,

  async BUY({ shop, session }, { goodsId, quantity = 1, idempotencyKey }) {
    const { order } = await placeOrder(shop, session, {
      items: [{ goodsId, quantity }],
      recipient: 'last',
      key: idempotencyKey,
    })
    return { order }
  },

  CHANGED_PAGE({ caller }, path) {
    caller.enterPage(path)
    return Promise.resolve({})
  },
}
