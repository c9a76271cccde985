import * as v from 'valibot'
import { type NamespaceName, socket } from '#app/contract/socket.ts'
import type { SocketCommand, SocketNamespace } from '#app/contract/socket-namespace.ts'
import { StorageError } from '#mock-server/store/storage-error.ts'
import type { Backend, Session, SocketCaller } from '../backend.ts'
import { commands } from '../commands.ts'
import type { Shop } from '../context.ts'
import { ApiError, asApiError } from './errors/api-error.ts'
import { socketError } from './errors/error-reply.ts'
import { checkAccess } from './session/check-access.ts'
import { check } from './validation/check.ts'

/** A command's function, called after its payload and access are checked. */
type Run = (
  context: { shop: Shop; session: Session | null; caller: SocketCaller },
  payload: unknown,
) => Promise<Record<string, unknown>>

/** Runs socket commands: limit, schema, session, access, function. Never rejects. */
export function createRunCommand(shop: Shop, checkAnswers: boolean): Backend['runCommand'] {
  return async (namespaceName, name, caller, payload) => {
    try {
      const { access, commands: table }: SocketNamespace = socket[namespaceName]
      // `name` is a key of this namespace's table, which the widened type no longer says.
      const command = table[name] as SocketCommand
      await shop.limits.commandsPerKey.count(caller.limitKey)
      const checked = check(command.payload, payload)
      const session = await validSession(shop, caller)
      checkAccess(access, session)
      checkAccess(command.access, session)
      const result = await functionOf(namespaceName, name)({ shop, session, caller }, checked)
      if (checkAnswers) v.parse(command.ack, result)
      return { ...result, ok: true }
    } catch (error) {
      const known = asApiError(error)
      if (known === undefined || error instanceof StorageError) shop.reportBug(error)
      return { ok: false, error: socketError(known ?? new ApiError('internal'), caller.language) }
    }
  }
}

/** `CommandsOf` types each function by the schema and access that are checked before it runs. */
const functionOf = (namespace: NamespaceName, name: string) => commands[namespace][name as never] as Run

const validSession = ({ sessions }: Shop, { sessionId }: SocketCaller): Promise<Session | null> =>
  sessionId === undefined ? Promise.resolve(null) : sessions.findById(sessionId)
