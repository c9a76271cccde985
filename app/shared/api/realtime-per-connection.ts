import type { Contract } from '../realtime/contract.ts'
import type { Connection } from '../realtime/core/create-connection.ts'
import { createRealtime } from '../realtime/create-realtime.ts'
import type { Realtime, RealtimeOptions } from '../realtime/types.ts'

/**
 * A namespace, or a part of one, for code that is loaded late: made once for a connection, however often it is asked for, so that
 * it goes on where it was.
 */
export function realtimePerConnection<C extends Contract>(
  namespace: string,
  contract: C,
  options: RealtimeOptions<C> = {},
) {
  const made = new WeakMap<Connection, Realtime<C>>()
  return (connection: Connection): Realtime<C> => {
    const realtime = made.get(connection) ?? createRealtime<C>(connection, namespace, contract, options)
    made.set(connection, realtime)
    return realtime
  }
}
