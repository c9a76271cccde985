import type { CommandsOf } from '../context.ts'
import { placeOrder } from './place-order.ts'

export const ordersCommands = {
  async BUY({ shop, session }, { goodsId, quantity = 1, idempotencyKey }) {
    const { order } = await placeOrder(shop, session.user, {
      items: [{ goodsId, quantity }],
      recipient: 'usual',
      key: idempotencyKey,
    })
    return { order }
  },
} satisfies Partial<CommandsOf<'/'>>
