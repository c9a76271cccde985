import type { NamespaceName } from '#app/contract/socket.ts'
import type { CommandsOf } from './context.ts'
import { goodsChatCommands } from './goods-chat/goods-chat-commands.ts'
import { labCommands } from './lab/lab-commands.ts'
import { ordersCommands } from './orders/orders-commands.ts'
import { presenceCommands } from './presence/presence-commands.ts'
import { supportCommands } from './support/support-commands.ts'

/** The commands of every namespace. */
export const commands: { [N in NamespaceName]: CommandsOf<N> } = {
  '/': { ...ordersCommands, ...presenceCommands, ...goodsChatCommands },
  '/customer-chat': supportCommands,
  '/lab': labCommands,
  // Administrators act through REST.
  '/admin-alert': {},
}
