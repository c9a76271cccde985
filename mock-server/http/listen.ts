import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { HttpHost } from './create-http-host.ts'

const patience = 5000

export interface ListeningHost {
  url: string
  /** Finishes running requests, closes the sockets, and stops listening. */
  close(): Promise<void>
}

/** Attaches a host to an HTTP server of its own. Rejects when it can't listen on the address. */
export async function listen(
  host: HttpHost,
  { port, address }: { port: number; address: string },
): Promise<ListeningHost> {
  const server = createServer((request, response) => host.handle(request, response))
  server.on('upgrade', (request, socket, head) => {
    if (host.upgrade(request, socket, head)) return
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })

  const connections = new Set<Socket>()
  server.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  const bound = server.address() as AddressInfo

  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}`,
    async close() {
      await host.close()
      const closed = new Promise((resolve) => server.close(resolve))
      // A client that never closes its side would keep the server open for ever.
      const timer = setTimeout(() => {
        for (const connection of connections) connection.destroy()
      }, patience)
      await closed
      clearTimeout(timer)
    },
  }
}
