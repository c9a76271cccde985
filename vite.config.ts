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
        // Two scripts that every page needs, each smaller than its pieces: the first page, and the realtime layer after the first
        // paint. What they save is in docs/decisions/0015.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shop', tags: ['$initial'] },
                { name: 'realtime', test: /app\/(shared\/realtime\/|contract\/shop-socket)/ },
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
