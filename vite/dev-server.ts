import type { ServerResponse } from 'node:http'
import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import type { DevelopmentShop } from '#mock-server/development.ts'
import { isShopUrl, isSocketUrl } from '#mock-server/http/request/shop-url.ts'
import { isFaultsUrl, serveFaults } from './faults-route.ts'

type Development = typeof import('#mock-server/development.ts')

const entry = path.resolve(import.meta.dirname, '../mock-server/development.ts')
const settleTime = 50

/**
 * The shop on Vite's own HTTP server: one process, one port. Server code goes through Vite, and a change of it puts a new shop in
 * the place of the old one. Both can't have the database open, so requests wait for a moment in between; none fails.
 */
export function devServer(): Plugin {
  let close: () => Promise<void> = () => Promise.resolve()
  return {
    name: 'jangteo:dev-server',
    apply: (_config, { command, mode, isPreview }) => command === 'serve' && mode !== 'msw' && !isPreview,
    // The live part of the app and its faults ask for it when the page is there: found so late, it would reload the page.
    config: () => ({ optimizeDeps: { include: ['engine.io-client', 'socket.io-client', 'valibot'] } }),
    configureServer(vite) {
      close = serveShop(vite)
    },
    closeBundle: () => close(),
  }
}

function serveShop(vite: ViteDevServer): () => Promise<void> {
  const { httpServer, watcher, config } = vite
  if (!httpServer) return () => Promise.resolve()

  let shop: DevelopmentShop | undefined
  /** Requests wait for it. */
  let ready: Promise<void> = Promise.resolve()
  let swaps: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const report = (error: unknown) => {
    // Vite takes its module loader away when it closes: what was on its way is of no interest.
    if (closed) return
    config.logger.error(`[mock-server] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }

  async function closeShop(): Promise<void> {
    const old = shop
    shop = undefined
    await old?.host.close()
    await old?.closeDatabase()
  }

  async function replaceShop(development: Development, anew: boolean): Promise<void> {
    // Whoever was let in to the old shop is inside before it closes.
    await new Promise((resolve) => setImmediate(resolve))
    await closeShop()
    if (anew) await development.removeDevelopmentDatabase()
    shop = await development.openDevelopmentShop()
  }

  /** Loads the code first: while it has an error, the old shop goes on. `anew` empties the shop. */
  async function swap(anew: boolean): Promise<void> {
    const isFirst = shop === undefined
    const development = (await vite.ssrLoadModule(entry)) as Development
    const replaced = replaceShop(development, anew)
    ready = replaced.catch(() => undefined)
    await replaced
    if (!isFirst) config.logger.info('[mock-server] reloaded', { timestamp: true })
    else
      for (const { role, email, password } of demoAccounts) config.logger.info(`  demo ${role}: ${email} ${password}`)
  }

  const askForSwap = () => {
    swaps = swaps.then(() => swap(false)).catch(report)
    return swaps
  }

  const reset = () => {
    const emptied = swaps.then(() => swap(true))
    swaps = emptied.catch(report)
    return emptied
  }

  // The server listens once Vite has closed the one before it, after a change of the Vite config.
  httpServer.once('listening', () => {
    ready = askForSwap()
  })

  vite.middlewares.use((request, response, next) => {
    if (isFaultsUrl(request.url))
      return void ready.then(() => (shop ? serveFaults(request, response, { shop, reset }) : refuse(response)))
    if (!isShopUrl(request.url)) return next()
    void ready.then(() => (shop ? shop.host.handle(request, response) : refuse(response)))
  })
  httpServer.on('upgrade', (request, socket, head) => {
    // Vite's own upgrades (HMR) are left to it.
    if (!isSocketUrl(request.url)) return
    void ready.then(() => (shop ? shop.host.upgrade(request, socket, head) : socket.destroy()))
  })

  watcher.on('all', (_event, file) => {
    const { moduleGraph } = vite.environments.ssr
    const changed = moduleGraph.getModulesByFile(file)
    if (!changed?.size) return
    for (const module of changed) moduleGraph.invalidateModule(module)
    clearTimeout(timer)
    timer = setTimeout(() => void askForSwap(), settleTime)
  })

  return async () => {
    closed = true
    clearTimeout(timer)
    await swaps
    await closeShop()
  }
}

function refuse(response: ServerResponse): void {
  const body = { code: 'unavailable', errorMessage: 'The development server did not start: see its terminal.' }
  response.writeHead(503, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
