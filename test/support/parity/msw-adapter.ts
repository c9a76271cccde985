import type { Backend } from '#mock-server/core/backend.ts'
import { createMswAdapter, type MswAdapter } from '#mock-server/msw/create-msw-adapter.ts'
import { sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { interceptNetwork, network } from '#test/support/ui/network.ts'
import { openTestStore } from '../backend/open-test-store.ts'
import type { Adapter, CookieChange } from './adapter.ts'

const origin = 'http://shop.test'

/** The shop without a server: MSW in Node, with the Socket.IO server on its engine. */
export async function openMswAdapter(): Promise<Adapter> {
  // Packets of closing sockets of the previous adapter may still be under way.
  const release = interceptNetwork({ onUnhandledRequest: 'bypass' })
  const store = await openTestStore()
  let backend: Backend
  let adapter: MswAdapter
  let change: CookieChange | undefined

  async function start(): Promise<void> {
    backend = await createTestBackend({ store: { ...store, close: () => Promise.resolve() } })
    // Keeps no session, because the scenarios set it in each request.
    const cookieJar = {
      get: () => undefined,
      set: (value?: string, name = sessionCookie) => {
        if (name === sessionCookie) change = value === undefined ? 'ended' : { token: value }
      },
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
    cookieName: sessionCookie,
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
