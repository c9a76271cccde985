import type { Contract } from '#app/shared/realtime/contract.ts'
import { type ConnectionOptions, createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import type { RealtimeOptions } from '#app/shared/realtime/types.ts'
import { createFakeServer } from './create-fake-server.ts'

/**
 * A test double with the real layer in it and a server beside it, without a network: `client` is what the hooks take,
 * `server` plays the other side.
 */
export function createFakeRealtime<C extends Contract>(
  contract: C,
  options: RealtimeOptions<C> & { connection?: Omit<ConnectionOptions, 'load'>; namespace?: string } = {},
) {
  const { connection: connectionOptions, namespace = '/', ...realtimeOptions } = options
  const fake = createFakeServer()
  const connection = createConnection({ ...connectionOptions, load: async () => fake.client })
  const client = createRealtime<C>(connection, namespace, contract, realtimeOptions)
  return {
    client,
    connection,
    server: {
      ...fake.of<C>(namespace),
      listeners: (event: string) => fake.listeners(event),
      /** Breaks the connection, and no new one comes about until `reconnect`. */
      drop: () => fake.down(),
      reconnect() {
        fake.up()
        connection.retry()
      },
      /** Hands over what the client has received, without waiting for a frame. */
      flush: client.flush,
    },
  }
}
