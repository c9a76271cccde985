import type { Ack, CommandName, CommandPayload, Contract } from '../contract.ts'
import { RealtimeError } from '../realtime-error.ts'
import type { Realtime, SendOptions } from '../types.ts'

export interface SocketMutationOptions<P> extends SendOptions {
  /** Writes an idempotency key into the payload. All retries of one `mutate` call carry the same key. */
  readonly withKey?: (payload: P, key: string) => P
  /** Default 2. */
  readonly retries?: number
}

/**
 * A command as `useMutation` options. A rejected command is never retried; one that may have been delivered is retried only with
 * `withKey`.
 */
export function socketMutation<C extends Contract, K extends CommandName<C>>(
  realtime: Realtime<C>,
  command: K,
  { withKey, retries = 2, ...send }: SocketMutationOptions<CommandPayload<C, K>> = {},
) {
  // By react-query's mutation context, which all retries of one `mutate` call share.
  const keys = new WeakMap<object, string>()
  return {
    mutationKey: ['socket', command] as const,
    mutationFn: (payload: CommandPayload<C, K>, context: object = {}): Promise<Ack<C, K>> => {
      const key = keys.get(context) ?? newKey()
      keys.set(context, key)
      return realtime.send(command, withKey ? withKey(payload, key) : payload, send)
    },
    retry: (failures: number, error: Error) =>
      failures < retries &&
      error instanceof RealtimeError &&
      ['timeout', 'offline', 'disconnected'].includes(error.code) &&
      (error.delivered === 'no' || withKey !== undefined),
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on plain http in a local network. */
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
