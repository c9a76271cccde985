import { cookieName as nameAt, sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import { startServer } from '#test/support/server/start-server.ts'
import { openTestStore } from '../backend/open-test-store.ts'
import type { Adapter } from './adapter.ts'

/** Express and Socket.IO over real TCP. */
export async function openHttpAdapter(): Promise<Adapter> {
  const store = await openTestStore()
  const start = (port: number) =>
    startServer({ port, backend: { store: { ...store, close: () => Promise.resolve() } } })
  let server = await start(0)
  const origin = server.url
  const cookieName = nameAt(sessionCookie, { https: false, port: new URL(origin).port })
  return {
    origin,
    cookieHeader: 'cookie',
    cookieName,
    cookieChange: (response) => {
      for (const cookie of response.headers.getSetCookie()) {
        const [, value] = cookie.match(`^${cookieName}=([^;]*)`) ?? []
        if (value !== undefined) return value === '' ? 'ended' : { token: value }
      }
      return undefined
    },
    restart: async () => {
      await server.close()
      server = await start(Number(new URL(origin).port))
    },
    close: async () => {
      await server.close()
      await store.close()
    },
  }
}
