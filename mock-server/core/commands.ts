import type { NamespaceName } from '#app/contract/socket.ts'
import type { CommandsOf } from './commands-of.ts'
import { labCommands } from './lab/lab-commands.ts'
import { shopCommands } from './orders/shop-commands.ts'
import { supportCommands } from './support/support-commands.ts'

/** The commands of every namespace. */
export const commands: { [N in NamespaceName]: CommandsOf<N> } = {
  '/': shopCommands,
  '/customer-chat': supportCommands,
  '/lab': labCommands,
  // What an administrator does goes by REST.
  '/admin-alert': {},
}
