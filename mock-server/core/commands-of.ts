import type {
  CommandAccess,
  CommandName,
  CommandPayload,
  CommandResult,
  NamespaceAccess,
  NamespaceName,
} from '#app/contract/socket.ts'
import type { Callers, Session } from './backend.ts'
import type { Shop } from './context.ts'

export interface CommandContext<N extends NamespaceName, K extends CommandName<N>> {
  shop: Shop
  /** Never `null` where the command, or its namespace, asks for a session: that is seen to before. */
  session: NamespaceAccess<N> | CommandAccess<N, K> extends 'open' ? Session | null : Session
  caller: Callers[N]
}

/** One function per command of a namespace, so that one that is missing or renamed does not compile. */
export type CommandsOf<N extends NamespaceName> = {
  [K in CommandName<N>]: (context: CommandContext<N, K>, payload: CommandPayload<N, K>) => Promise<CommandResult<N, K>>
}
