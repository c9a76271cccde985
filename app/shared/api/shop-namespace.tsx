import { type ReactNode, use } from 'react'
import type { Contract } from '../realtime/contract.ts'
import type { Connection } from '../realtime/create-connection.ts'
import { createRealtime } from '../realtime/create-realtime.ts'
import { createNotConnected } from '../realtime/not-connected.ts'
import { createRealtimeHooks } from '../realtime/react/create-realtime-hooks.ts'
import type { Realtime, RealtimeOptions } from '../realtime/types.ts'
import { ShopConnection } from './shop-connection.ts'

/**
 * The realtime hooks of a namespace of the shop's connection, or of a part of one, for a deferred feature. Put `NamespaceProvider`
 * around the components that use them. Until the shop's connection is loaded, no event arrives and sends reject as offline.
 */
export function createShopNamespace<C extends Contract>(
  namespace: string,
  contract: C,
  options: RealtimeOptions<C> = {},
) {
  const { RealtimeProvider, ...hooks } = createRealtimeHooks<C>()
  const notConnected = createNotConnected<C>()
  const opened = new WeakMap<Connection, Realtime<C>>()

  /** One per connection, so that a remounted provider continues with the same state. */
  const realtimeOf = (connection: Connection) => {
    const realtime = opened.get(connection) ?? createRealtime<C>(connection, namespace, contract, options)
    opened.set(connection, realtime)
    return realtime
  }
  function NamespaceProvider({ children }: { children: ReactNode }) {
    const connection = use(ShopConnection)
    return <RealtimeProvider value={connection ? realtimeOf(connection) : notConnected}>{children}</RealtimeProvider>
  }
  return { NamespaceProvider, ...hooks }
}
