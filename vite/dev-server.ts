import type { ServerResponse } from 'node:http'
import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import type { DevelopmentShop } from '#mock-server/development.ts'
import { explainStartUp } from '#mock-server/http/explain-start-up.ts'
import { isShopUrl, isSocketUrl } from '#mock-server/http/request/shop-url.ts'
import { isFaultsUrl, serveFaults } from './faults-route.ts'

type Development = typeof import('#mock-server/development.ts')

const entry = path.resolve(import.meta.dirname, '../mock-server/development.ts')
const settleTime = 50

/**
 * Runs the shop on Vite's own HTTP server: one process, one port. Vite loads the server's code, and a change replaces the shop by a
 * new one. Both can't have the database open, so requests wait in between; none fails.
 */
export function devServer(): Plugin {
  let close: () => Promise<void> = () => Promise.resolve()
  return {
    name: 'jangteo:dev-server',
    apply: (_config, { command, mode, isPreview }) => command === 'serve' && mode !== 'msw' && !isPreview,
    // The app imports these after the first paint. If Vite discovered them only then, it would reload the page.
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
  /** Requests wait for this promise. */
  let ready: Promise<void> = Promise.resolve()
  let swaps: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const report = (error: unknown) => {
    // Vite closes its module loader when it stops, which makes imports that are under way fail.
    if (closed) return
    config.logger.error(`[mock-server] ${explainStartUp(error)}`)
  }

  async function closeShop(): Promise<void> {
    const old = shop
    shop = undefined
    await old?.host.close()
    await old?.closeDatabase()
  }

  async function replaceShop(development: Development, anew: boolean): Promise<void> {
    // Requests that the old shop accepted have started before it closes.
    await new Promise((resolve) => setImmediate(resolve))
    await closeShop()
    if (anew) await development.removeDevelopmentDatabase()
    shop = await development.openDevelopmentShop()
  }

  /** Loads the code first: if it has an error, the old shop stays. `anew` empties the shop. */
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

  // After a change of the Vite config, the server listens once Vite has closed the previous one.
  httpServer.once('listening', () => {
    ready = askForSwap()
  })

  vite.middlewares.use((request, response, next) => {
    if (isFaultsUrl(request.url))
      return void ready.then(() =>
        shop ? serveFaults(request, response, { shop, reset }) : answerUnavailable(response),
      )
    if (!isShopUrl(request.url)) return next()
    void ready.then(() => (shop ? shop.host.handle(request, response) : answerUnavailable(response)))
  })
  httpServer.on('upgrade', (request, socket, head) => {
    // Vite handles its own upgrades (HMR).
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

function answerUnavailable(response: ServerResponse): void {
  const body = { code: 'unavailable', errorMessage: 'The development server did not start: see its terminal.' }
  response.writeHead(503, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
