import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devServer } from './vite/dev-server.ts'
import { firstSchemas } from './vite/first-schemas.ts'
import { paintOnce } from './vite/paint-once.ts'
import { pictures } from './vite/pictures.ts'
import { precompress } from './vite/precompress.ts'
import { serviceWorker } from './vite/service-worker.ts'
import { shopInTab } from './vite/shop-in-tab.ts'

const here = import.meta.dirname

/** socket.io-client without what the shop has no use for. */
const smallSocketClient = {
  // The realtime layer makes its Manager itself; the package's index is about making one by a URL.
  'socket.io-client': path.join(here, 'node_modules/socket.io-client/build/esm/manager.js'),
  './contrib/backo2.js': path.join(here, 'vite/socket-client/no-backoff.ts'),
  './binary.js': path.join(here, 'vite/socket-client/no-binary.ts'),
  './is-binary.js': path.join(here, 'vite/socket-client/no-binary.ts'),
  './webtransport.js': path.join(here, 'vite/socket-client/no-webtransport.ts'),
  './contrib/parseuri.js': path.join(here, 'vite/socket-client/url.ts'),
  './contrib/parseqs.js': path.join(here, 'vite/socket-client/url.ts'),
  './encodePacket.js': path.join(here, 'vite/socket-client/text-packets.ts'),
  './decodePacket.js': path.join(here, 'vite/socket-client/text-packets.ts'),
}

/** What every page loads after its first paint. */
const afterPaint =
  /app\/shell\/(live|register-service-worker)\.ts|app\/features\/purchases\/recent-purchases\.tsx|node_modules\/socket\.io-client\//

export default defineConfig(({ command, isSsrBuild, mode }) => ({
  root: path.join(here, 'app'),
  // A cache for each mode: they bundle different dependencies, and may run side by side.
  cacheDir: path.join(here, 'node_modules/.vite', mode),
  resolve: {
    alias: {
      // wouter's stand-in for a hook that React has had since 18.
      'use-sync-external-store/shim/index.js': 'react',
      ...(command === 'build' && smallSocketClient),
    },
  },
  // Vite's loader of what a script needs besides itself: here nothing does, and no page should wait for the loader.
  define: { __VITE_IS_MODERN__: false },
  // No page of another origin may read the shop, in development either.
  server: { cors: false },
  plugins: [
    react(),
    tailwindcss(),
    pictures(),
    !isSsrBuild && firstSchemas(),
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
        // Read by mock-server/http/pages/page-scripts.ts.
        manifest: mode !== 'msw',
        // The first page is one script with nothing to preload, and one more for what is live, which follows the first paint;
        // every other page needs those and its own.
        modulePreload: false,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shop', tags: ['$initial'] },
                // Needed after the first paint by one page and at any time by another.
                { name: 'particle', test: /es-hangul|i18n\/particle/, priority: 1 },
                { name: 'live', test: afterPaint },
                // What it alone and others need is one script too: it is a first page as well, by a link from outside.
                { name: 'goods-page', test: /app\/pages\/goods-page\.tsx/ },
              ],
            },
          },
        },
        // light-dark() stays as it is: the replacement for older browsers would not follow a scheme chosen by script.
        cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
      },
}))
