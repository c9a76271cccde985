import type { Backend } from '#mock-server/core/backend.ts'
import { createMswAdapter, type MswAdapter } from '#mock-server/msw/create-msw-adapter.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { interceptNetwork, network } from '#test/support/ui/network.ts'
import type { Adapter, CookieChange } from './adapter.ts'

const origin = 'http://shop.test'

/** No server: MSW in Node, with the socket.io server on its engine. */
export async function openMswAdapter(): Promise<Adapter> {
  // The last words of sockets to the other adapter may still be on their way.
  const release = interceptNetwork({ onUnhandledRequest: 'bypass' })
  const store = await openStore({ dialect: openLibsql(':memory:') })
  let backend: Backend
  let adapter: MswAdapter
  let change: CookieChange | undefined

  async function start(): Promise<void> {
    backend = await createTestBackend({ store: { ...store, close: () => Promise.resolve() } })
    // It keeps no session: the scenarios say in each request whose it is.
    const cookieJar = {
      get: () => undefined,
      set: (value?: string) => void (change = value === undefined ? 'ended' : { token: value }),
    }
    adapter = createMswAdapter({ backend, origin, cookieJar })
    network.resetHandlers(...adapter.handlers)
  }
  async function stop(): Promise<void> {
    await adapter.close()
    await backend.close()
  }

  await start()
  return {
    origin,
    cookieHeader: 'cookie',
    cookieChange: () => {
      const result = change
      change = undefined
      return result
    },
    restart: async () => {
      await stop()
      await start()
    },
    close: async () => {
      await stop()
      await store.close()
      release()
    },
  }
}
