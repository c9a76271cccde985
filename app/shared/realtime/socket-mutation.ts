import type { Ack, CommandName, CommandPayload, Contract } from './contract.ts'
import { RealtimeError } from './realtime-error.ts'
import type { Realtime, SendOptions } from './types.ts'

export interface SocketMutationOptions<P> extends SendOptions {
  /** Writes an idempotency key into the payload. All retries of one `mutate` call carry the same key. */
  readonly withKey?: (payload: P, key: string) => P
  /** How often a failed send is tried again. Default 2. */
  readonly retries?: number
}

/**
 * A command as `useMutation` options. What was refused is never tried again; what may have been delivered only with `withKey`.
 */
export function socketMutation<C extends Contract, K extends CommandName<C>>(
  realtime: Realtime<C>,
  command: K,
  options: SocketMutationOptions<CommandPayload<C, K>> = {},
) {
  type P = CommandPayload<C, K>
  const { withKey, retries = 2, ...send } = options
  // react-query hands the same variables object to each retry, and a new call of `mutate` is a new attempt to order.
  const keys = new WeakMap<object, string>()
  const keyOf = (variables: object) => {
    const key = keys.get(variables) ?? crypto.randomUUID()
    keys.set(variables, key)
    return key
  }
  return {
    mutationKey: ['socket', command] as const,
    mutationFn: (payload: P): Promise<Ack<C, K>> => {
      const keyed =
        withKey && typeof payload === 'object' && payload !== null ? withKey(payload, keyOf(payload)) : payload
      return realtime.send(command, keyed, send)
    },
    retry: (failures: number, error: Error) =>
      failures < retries &&
      error instanceof RealtimeError &&
      ['timeout', 'offline', 'disconnected'].includes(error.code) &&
      (error.delivered === 'no' || withKey !== undefined),
  }
}
