import { expect, onTestFinished } from 'vitest'
import { type ConnectionOptions, createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import type { RealtimeOptions } from '#app/shared/realtime/types.ts'
import { createFakeServer } from './create-fake-server.ts'
import { eventually } from './eventually.ts'
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

type TabOptions = RealtimeOptions<Shop> & { connection?: ConnectionOptions }

/** A shopper's connection to a server. */
function openTab(server: TestServer, { manager }: ServerKind, options: TabOptions) {
  const { connection: connectionOptions, ...realtimeOptions } = options
  const connection = createConnection({
    url: server.url,
    manager,
    load: async () => server.client,
    ...connectionOptions,
  })
  onTestFinished(connection.dispose)
  const realtime = createRealtime<Shop>(connection, '/', shop, realtimeOptions)
  return {
    connection,
    realtime,
    online: () => eventually(() => expect(realtime.status.get().phase).toBe('online')),
    /** Hands over so many events more, once they have come, without waiting for a frame. */
    receive: async (count: number, before = realtime.stats.received) => {
      await eventually(() => expect(realtime.stats.received).toBe(before + count))
      realtime.flush()
    },
  }
}

/** A server and one shopper's connection to it; both end with the test. */
export async function openTestBed(kind: ServerKind, options: TabOptions = {}) {
  const server = await kind.create()
  onTestFinished(server.close)
  const tab = openTab(server, kind, options)
  return {
    ...tab,
    server,
    shop: server.of<Shop>('/'),
    reconnect: () => {
      server.up()
      tab.connection.retry()
    },
    /** Another page of the same browser. */
    openTab: (more: TabOptions = options) => openTab(server, kind, more),
  }
}
