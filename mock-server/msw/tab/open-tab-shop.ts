import { setupWorker } from 'msw/browser'
import type { ShopControls } from '#app/contract/faults.ts'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createBackend } from '#mock-server/core/create-backend.ts'
import { buyAtRandom, setStock } from '#mock-server/core/faults/control-shop.ts'
import { withFaults } from '#mock-server/core/faults/with-faults.ts'
import { repeatWork } from '#mock-server/core/run/repeat-work.ts'
import { busOn, type NodeMessage, peersOn } from '#mock-server/sockets/cluster/node-channel.ts'
import { openStore, type Store } from '#mock-server/store/open-store.ts'
import { createSqliteDialect } from '#mock-server/store/sqlite/sqlite-dialect.ts'
import { createStorageCookieJar } from '../cookie-jar.ts'
import { createMswAdapter } from '../create-msw-adapter.ts'
import { installDeferredWebSocket } from '../engine/deferred-web-socket.ts'
import { pbkdf2Passwords } from '../pbkdf2-passwords.ts'
import { keepWorkerActive } from './keep-worker-active.ts'
import { shareBackend } from './share-backend.ts'
import { openTabChannel } from './tab-channel.ts'
import { openTabDatabase, type TabDatabase } from './tab-database.ts'

type TabMessage = NodeMessage | { reset: true }

export interface TabShop {
  /** Empties the shop and seeds it again. Every tab reloads as a new visitor's. */
  reset(): Promise<void>
  controls: ShopControls
}

const name = 'jangteo'
const reportError = (error: unknown) => console.error(error)

/**
 * Opens the whole shop in this tab, without a server. All tabs of a browser share one database. Each tab has its own session, kept
 * in `sessionStorage`, so that two tabs can be two shoppers.
 */
export async function openTabShop(): Promise<TabShop> {
  installDeferredWebSocket()
  const worker = setupWorker()
  const starting = worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  const [channel, database] = await Promise.all([openTabChannel<TabMessage>(name), openTabDatabase(name)])
  const { store, backend: own } = await database.turn(() => openBackend(database))
  const { backend, turn, receive } = shareBackend({
    backend: own,
    database,
    post: (event) => channel.post({ event }),
    onError: reportError,
  })
  channel.subscribe({
    received: (message) => {
      if ('event' in message) receive(message.event)
      if ('reset' in message) reloadAsNewVisitor()
    },
  })
  const adapter = createMswAdapter({
    backend: withFaults(backend),
    origin: location.origin,
    cookieJar: createStorageCookieJar(sessionStorage),
    others: { peers: peersOn(channel), bus: busOn(channel) },
  })
  // For as long as the tab is open.
  repeatWork(() => backend.runDueWork(), reportError)
  await starting
  keepWorkerActive()
  worker.resetHandlers(...adapter.handlers)

  async function reset(): Promise<void> {
    await database.startOver(() => openBackend(database))
    channel.post({ reset: true })
    reloadAsNewVisitor()
  }

  const shop = { store, domainEvents: own.domainEvents, now: () => new Date() }
  const controls: ShopControls = {
    accounts: () => Promise.resolve(demoAccounts),
    async run(control) {
      switch (control.do) {
        case 'buy':
          return turn(() => buyAtRandom(shop, control))
        case 'set-stock':
          return turn(() => setStock(shop, control))
        case 'reset':
          return reset()
      }
    },
  }
  return { reset, controls }
}

/** Migrates the database, seeds a new one, and opens a backend on it. */
async function openBackend({ sqlite }: TabDatabase): Promise<{ store: Store; backend: Backend }> {
  const store = await openStore({ dialect: createSqliteDialect(sqlite) })
  const backend = await createBackend({
    store,
    passwords: pbkdf2Passwords,
    seedDemoAccounts: demoAccounts,
    checkAnswers: import.meta.env.DEV,
  })
  return { store, backend }
}

function reloadAsNewVisitor(): void {
  sessionStorage.clear()
  location.reload()
}
