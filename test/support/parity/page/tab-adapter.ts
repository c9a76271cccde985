import type { SetupWorker } from 'msw/browser'
import type { Backend } from '#mock-server/core/backend.ts'
import { createBackend } from '#mock-server/core/create-backend.ts'
import { createMswAdapter, type MswAdapter } from '#mock-server/msw/create-msw-adapter.ts'
import { shareBackend } from '#mock-server/msw/tab/share-backend.ts'
import { openTabDatabase } from '#mock-server/msw/tab/tab-database.ts'
import { readSessionCookies, sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { createSqliteDialect } from '#mock-server/store/sqlite/sqlite-dialect.ts'
import { testBackendOptions } from '#test/support/backend/test-backend-options.ts'
import type { Adapter, CookieChange } from '../adapter.ts'

/** The shop without a server: MSW in a browser, on the database that tabs share. */
export async function openTabAdapter(worker: SetupWorker): Promise<Adapter> {
  const database = await openTabDatabase(`parity-${crypto.randomUUID()}`)
  let adapter: MswAdapter
  let change: CookieChange | undefined

  async function start(): Promise<void> {
    const { backend } = shareBackend({
      backend: await database.turn(async () =>
        createBackend({
          store: await openStore({ dialect: createSqliteDialect(database.sqlite) }),
          ...testBackendOptions,
        }),
      ),
      database,
      post: () => undefined,
      onError: (error) => console.error(error),
    })
    adapter = createMswAdapter({
      backend: readingCookies(backend),
      origin: location.origin,
      cookieJar: {
        get: () => undefined,
        set: (value, name = sessionCookie) => {
          if (name === sessionCookie) change = value === undefined ? 'ended' : { token: value }
        },
      },
    })
    worker.resetHandlers(...adapter.handlers)
  }

  await start()
  return {
    origin: location.origin,
    cookieHeader: 'x-cookie',
    cookieName: sessionCookie,
    cookieChange: () => {
      const result = change
      change = undefined
      return result
    },
    restart: async () => {
      await adapter.close()
      await start()
    },
    close: () => adapter.close(),
  }
}

/** Reads the session from `x-cookie`, which stands in for `cookie`. */
const readingCookies = (backend: Backend): Backend => ({
  ...backend,
  runEndpoint: (name, call) =>
    backend.runEndpoint(name, {
      ...call,
      sessionTokens: readSessionCookies(call.headers.get('x-cookie') ?? undefined),
    }),
})
