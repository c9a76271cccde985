import {
  type CommandName,
  type CommandPayload,
  type CommandResult,
  type SocketCommand,
  socket,
} from '#app/contract/socket.ts'
import type { Session, SocketCaller } from './backend.ts'
import type { Shop } from './context.ts'
import { placeOrder } from './place-order.ts'

type Commands = (typeof socket)['/']['commands']

interface CommandContext<A extends SocketCommand['access']> {
  shop: Shop
  session: A extends 'open' ? Session | null : Session
  caller: SocketCaller
}

/** One function per command of the default namespace, so that one that is missing or renamed does not compile. */
export type CommandFunctions = {
  [K in CommandName<'/'>]: (
    context: CommandContext<Commands[K]['access']>,
    payload: CommandPayload<'/', K>,
  ) => Promise<CommandResult<'/', K>>
}

export const commands: CommandFunctions = {
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
