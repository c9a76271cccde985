import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devServer } from './vite/dev-server.ts'
import { paintOnce } from './vite/paint-once.ts'
import { pictures } from './vite/pictures.ts'
import { precompress } from './vite/precompress.ts'
import { serviceWorker } from './vite/service-worker.ts'
import { shopInTab } from './vite/shop-in-tab.ts'

const here = import.meta.dirname

/** The realtime layer, and what each page has of it after its first paint. */
const realtime = new RegExp(
  `/app/(${[
    'shared/(realtime/|map-keeping|i18n/use-relative-time|ui/relative-time)',
    'contract/shop-socket',
    'entities/goods/(patch-goods|use-goods-live)',
    'features/purchases/purchase-text',
    'shell/live/live\\.ts',
  ].join('|')})`,
)

export default defineConfig(({ isSsrBuild, mode }) => ({
  root: path.join(here, 'app'),
  // One cache per mode: they bundle different dependencies, and may run side by side.
  cacheDir: path.join(here, 'node_modules/.vite', mode),
  // No page of another origin may read the shop, in development either.
  server: { cors: false },
  plugins: [
    react(),
    tailwindcss(),
    pictures(),
    paintOnce(),
    mode === 'msw' ? shopInTab() : [devServer(), precompress(), serviceWorker()],
  ],
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: path.join(here, 'dist/server'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { input: path.join(here, 'mock-server/main.ts') },
      }
    : {
        outDir: path.join(here, mode === 'msw' ? 'dist/demo' : 'dist/app'),
        emptyOutDir: true,
        // mock-server/http/pages/page-scripts.ts reads it.
        manifest: mode !== 'msw',
        // Scripts that are loaded together, smaller than their pieces: the first page; particles and numbers, which the product's page
        // needs before its first paint and the list afterwards; the realtime layer with what every page does live; and what stands
        // around the list. What they save is in docs/decisions/0015 and 0054.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shop', tags: ['$initial'] },
                { name: 'words', test: /app\/shared\/(i18n\/particle|random-id)/ },
                { name: 'realtime', test: realtime },
                { name: 'list', test: /app\/features\/goods\/(front\/|filter\/filter-bar)/ },
              ],
            },
          },
        },
        // No list of all lazy files and what they import in the first script. The service worker holds them by then, and a page's
        // document names its own scripts (mock-server/http/pages/page-scripts.ts). What it saves is in docs/decisions/0015.
        modulePreload: false,
        // light-dark() stays as it is: the replacement for older browsers would not follow a scheme chosen by script.
        cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
      },
}))
