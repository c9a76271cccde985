import { setupWorker } from 'msw/browser'
import { installDeferredWebSocket } from '#mock-server/msw/engine/deferred-web-socket.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { createSqliteDialect } from '#mock-server/store/sqlite/sqlite-dialect.ts'
import { openSqliteWasm } from '#mock-server/store/sqlite/sqlite-wasm.ts'
import { createOverrides } from '#test/support/ui/create-overrides.ts'
import { openTestShop, type TestShop } from '#test/support/ui/open-test-shop.ts'

const worker = setupWorker()

/** One worker for all stories that this page shows. */
const starting = Promise.resolve().then(() => {
  installDeferredWebSocket()
  return worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    // Beside the page, so that a built Storybook may lie in any folder.
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
  })
})

/** A seeded database as a file: copying it is quicker than seeding anew for each story. */
let seeded: Uint8Array | undefined

/** A shop of its own for one story: the whole backend in this tab, with a database in memory. */
export async function openStoryShop(): Promise<TestShop> {
  const sqlite = await openSqliteWasm()
  if (seeded) sqlite.giveBytes(seeded)
  const store = await openStore({ dialect: createSqliteDialect(sqlite) })
  seeded ??= sqlite.takeBytes()
  await starting
  return openTestShop({ store, network: worker })
}

/** Overrides of the shop in a story. */
export const { answer, refuse, breakOff, delay } = createOverrides(worker)

/** For `delay`: no answer as long as the story is shown. */
export const forever = new Promise<never>(() => {})
