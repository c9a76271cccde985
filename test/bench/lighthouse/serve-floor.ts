import type { AddressInfo } from 'node:net'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import compression from 'compression'
import express from 'express'
import { build } from 'vite'

const root = path.join(import.meta.dirname, 'floor')
const outDir = path.resolve(root, '../../../../dist/floor')

/** Builds the floor page and serves it compressed on a free port. Its data and pictures come from the shop at `shopUrl`. */
export async function serveFloor(shopUrl: string) {
  await build({ root, configFile: false, logLevel: 'error', plugins: [react()], build: { outDir, emptyOutDir: true } })
  const app = express()
  app.use(compression())
  app.use(express.static(outDir))
  app.use(['/api', '/pictures'], async (request, response) => {
    const answer = await fetch(shopUrl + request.originalUrl)
    response.status(answer.status).type(answer.headers.get('content-type') ?? '')
    response.send(Buffer.from(await answer.arrayBuffer()))
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
