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
  { withKey, retries = 2, ...send }: SocketMutationOptions<CommandPayload<C, K>> = {},
) {
  // Of react-query's contexts: a call of `mutate` has one of its own, which all its retries share.
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

/** 128 bits of chance. Not crypto.randomUUID, which is missing over plain http in a local network. */
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
