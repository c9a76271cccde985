import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')
/** Where what ours is compared with is installed. */
export const peers = path.join(root, 'test/bench/peers/node_modules')
const page = 'test/bench/burst/page/index.html'

/** Builds the page for production. The folder to serve, and the page's path in it. */
export async function buildPage() {
  const folder = path.join(root, 'dist/bench-burst')
  // Vite takes what it finds, and its own runner, by which this file was loaded, has left `development`.
  process.env.NODE_ENV = 'production'
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      alias: { 'socket.io-react-hook': path.join(peers, 'socket.io-react-hook') },
      // One React and one Socket.IO client for all: those of the shop.
      dedupe: ['react', 'react-dom', 'socket.io-client'],
    },
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: path.join(root, page) } },
  })
  return { folder, path: page }
}
