import { copyFile, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'
import { demoAccounts } from '#mock-server/core/account/demo-accounts.ts'
import { nodeInBrowser } from './node-in-browser/plugin.ts'

const workerFile = 'mockServiceWorker.js'
const readWorker = () => readFile(createRequire(import.meta.url).resolve(`msw/${workerFile}`), 'utf8')

/** What mode `msw` needs, and no other: the server's packages in a browser, MSW's worker, and a folder that any file host can serve. */
export const shopInTab = (): Plugin[] => [...shopForStories(), accounts(), deepLinks(), robots()]

/** What of it a page needs that is no app: Storybook's. */
export const shopForStories = (): Plugin[] => [nodeInBrowser(), prebundle(), worker()]

const prebundle = (): Plugin => ({
  name: 'jangteo:prebundle-server',
  config: () => ({
    optimizeDeps: {
      // Named, because a dependency that is found late reloads the page.
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
        'sql.js',
      ],
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

/** File hosts answer an address without a file with `404.html`: the app itself, which knows the address. */
const deepLinks = (): Plugin => ({
  name: 'jangteo:deep-links',
  apply: 'build',
  async writeBundle({ dir = '.' }) {
    await copyFile(path.join(dir, 'index.html'), path.join(dir, '404.html'))
  },
})

/** To a search engine each of its pages is a missing one (`404.html`): it is not to be found in the place of a shop. */
const robots = (): Plugin => ({
  name: 'jangteo:robots',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'robots.txt', source: 'User-agent: *\nDisallow: /\n' })
  },
})
