import { copyFile, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import { nodeInBrowser } from './node-in-browser/plugin.ts'

const workerFile = 'mockServiceWorker.js'
const readWorker = () => readFile(createRequire(import.meta.url).resolve(`msw/${workerFile}`), 'utf8')

/** For mode `msw` only: runs the server's packages in a browser, serves MSW's worker, and builds for any file host. */
export const shopInTab = (): Plugin[] => [...shopForStories(), accounts(), deepLinks(), robots()]

/** The part that Storybook needs, too. */
export const shopForStories = (): Plugin[] => [nodeInBrowser(), prebundle(), worker()]

const prebundle = (): Plugin => ({
  name: 'jangteo:prebundle-server',
  config: () => ({
    optimizeDeps: {
      // Listed, because Vite reloads the page when it discovers a dependency later.
      include: [
        '@zxcvbn-ts/language-common',
        'engine.io',
        'engine.io-client',
        'events',
        'kysely',
        'msw',
        'msw/browser',
        'rate-limiter-flexible/lib/RateLimiterMemory.js',
        'socket.io',
        'socket.io-adapter',
        'socket.io-client',
      ],
      // It finds its `sqlite3.wasm` beside itself, so it has to stay where it is.
      exclude: ['@sqlite.org/sqlite-wasm'],
      rolldownOptions: { plugins: [nodeInBrowser()] },
    },
  }),
})

const worker = (): Plugin => ({
  name: 'jangteo:msw-worker',
  configureServer(server) {
    server.middlewares.use(`/${workerFile}`, (_request, response, next) => {
      readWorker().then((code) => response.setHeader('content-type', 'text/javascript').end(code), next)
    })
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: workerFile, source: await readWorker() })
  },
})

const accounts = (): Plugin => ({
  name: 'jangteo:demo-accounts',
  configureServer({ httpServer, config }) {
    httpServer?.once('listening', () => {
      for (const { role, email, password } of demoAccounts) config.logger.info(`  demo ${role}: ${email} ${password}`)
    })
  },
})

/** File hosts answer an unknown address with `404.html`. It is the app itself, which shows the page of the address. */
const deepLinks = (): Plugin => ({
  name: 'jangteo:deep-links',
  apply: 'build',
  async writeBundle({ dir = '.' }) {
    await copyFile(path.join(dir, 'index.html'), path.join(dir, '404.html'))
  },
})

/** Keeps the demo out of search engines: it is not a real shop, and its deep links have status 404. */
const robots = (): Plugin => ({
  name: 'jangteo:robots',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'robots.txt', source: 'User-agent: *\nDisallow: /\n' })
  },
})
