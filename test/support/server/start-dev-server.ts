import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServer, type ViteDevServer } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')

export interface DevServer {
  url: string
  vite: ViteDevServer
  /** What it wrote to the terminal. */
  said: readonly string[]
  /** Stops it and deletes its data. */
  dispose: () => Promise<void>
}

/** Starts the server like `npm run dev`, on a free port of 127.0.0.1. It reads `DATA_DIR` and `LIMITS` from the environment. */
export async function startDevServer(): Promise<DevServer> {
  const said: string[] = []
  const say = (message: string) => void said.push(message)
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'jangteo-vite-'))
  const vite = await createServer({
    configFile: path.join(root, 'vite.config.ts'),
    // A cache of its own, so that it does not disturb a running dev server.
    cacheDir,
    optimizeDeps: { noDiscovery: true },
    customLogger: {
      info: say,
      warn: say,
      warnOnce: say,
      error: say,
      clearScreen() {},
      hasErrorLogged: () => false,
      hasWarned: false,
    },
    server: { host: '127.0.0.1', port: 0, ws: false },
  })
  await vite.listen()
  const address = vite.httpServer?.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    vite,
    said,
    dispose: async () => {
      await vite.close()
      await rm(cacheDir, { recursive: true, force: true })
    },
  }
}
