import { onTestFinished } from 'vitest'
import { type ConnectionOptions, createConnection } from '#app/shared/realtime/create-connection.ts'
import { createFakeServer } from '#app/shared/realtime/create-fake-server.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import type { RealtimeOptions } from '#app/shared/realtime/types.ts'
import { createLoopbackServer } from './loopback-server.ts'
import { type Shop, shop } from './shop.ts'

type TestServer = ReturnType<typeof createFakeServer> & { url: string; close: () => Promise<void> }
export interface ServerKind {
  name: string
  create: () => Promise<TestServer>
  manager: NonNullable<ConnectionOptions['manager']>
}

/** The fake and the real thing: every test of the layer is played on each. */
export const servers: ServerKind[] = [
  {
    name: 'the fake server',
    create: async () => ({ ...createFakeServer(), url: '', close: async () => {} }),
    manager: {},
  },
  { name: 'a server over polling', create: () => createLoopbackServer(), manager: { transports: ['polling'] } },
  { name: 'a server over WebSocket', create: () => createLoopbackServer(), manager: { transports: ['websocket'] } },
]

/** A server and one shopper's connection to it; both end with the test. */
export async function openTestBed(
  { create, manager }: ServerKind,
  options: RealtimeOptions<Shop> & { connection?: ConnectionOptions } = {},
) {
  const server = await create()
  const { connection: connectionOptions, ...realtimeOptions } = options
  const connection = createConnection({
    url: server.url,
    manager,
    load: async () => server.client,
    ...connectionOptions,
  })
  const realtime = createRealtime<Shop>(connection, '/', shop, realtimeOptions)
  onTestFinished(async () => {
    connection.dispose()
    await server.close()
  })
  return {
    server,
    connection,
    realtime,
    shop: server.of<Shop>('/'),
    reconnect: () => {
      server.up()
      connection.retry()
    },
  }
}
