import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServer, type ViteDevServer } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')

export interface DevServer {
  url: string
  vite: ViteDevServer
  /** What its terminal has said. */
  said: readonly string[]
  /** Ends it and throws its data away. */
  dispose: () => Promise<void>
}

/** The server as `npm run dev` runs it, on a free port of 127.0.0.1. It reads `DATA_DIR` and `LIMITS` from the environment. */
export async function startDevServer(): Promise<DevServer> {
  const said: string[] = []
  const say = (message: string) => void said.push(message)
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'jangteo-vite-'))
  const vite = await createServer({
    configFile: path.join(root, 'vite.config.ts'),
    // Not in the way of a dev server that somebody has open.
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
