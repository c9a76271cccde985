import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** The strictest policy that docs/without-a-server.md promises for the demo, so that its tests also test the policy. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
].join('; ')

export interface FileHost {
  url: string
  close: () => Promise<void>
}

/** A plain file host on a free port of 127.0.0.1: files, `index.html` at the root, and `404.html` for everything else. */
export async function serveFolder(folder: string): Promise<FileHost> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const name = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname))
    const file = await readFile(name).catch(() => undefined)
    const type = types[path.extname(file ? name : '404.html')] ?? 'application/octet-stream'
    response.writeHead(file ? 200 : 404, {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-security-policy': policy,
    })
    response.end(file ?? (await readFile(path.join(folder, '404.html'))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
