import * as v from 'valibot'
import { type CommandName, type SocketCommand, socket } from '#app/contract/socket.ts'
import type { Ack, Session, SocketCaller } from './backend.ts'
import { check } from './check.ts'
import { commands } from './commands.ts'
import type { Shop } from './context.ts'
import { socketError } from './error-body.ts'
import { asRefusal, Refusal } from './refusal.ts'

/** A command's function once its schema has run and its access is seen to. */
type Run = (
  context: { shop: Shop; session: Session | null; caller: SocketCaller },
  payload: unknown,
) => Promise<Record<string, unknown>>

/** Runs commands of the default namespace for the sockets: limit, schema, session, access, function. Its acks never reject. */
export function createRunCommand(shop: Shop, checkAnswers: boolean) {
  return async (name: CommandName<'/'>, caller: SocketCaller, payload: unknown): Promise<Ack> => {
    try {
      const command: SocketCommand = socket['/'].commands[name]
      await shop.limits.commandsPerKey.count(caller.limitKey)
      const checked = check(command.payload, payload)
      const session = await livingSession(shop, caller)
      if (command.access === 'signed-in' && session === null) throw new Refusal('unauthenticated')
      // The table's types tie each function to the very schema and access that have just been checked.
      const run = commands[name] as Run
      const result = await run({ shop, session, caller }, checked)
      if (checkAnswers) v.parse(command.ack, result)
      return { ...result, ok: true }
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal === undefined) shop.reportBug(error)
      return { ok: false, error: socketError(refusal ?? new Refusal('internal'), caller.language) }
    }
  }
}

const livingSession = ({ sessions }: Shop, { sessionId }: SocketCaller): Promise<Session | null> =>
  sessionId === undefined ? Promise.resolve(null) : sessions.findById(sessionId)
