import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { HttpHost } from './create-http-host.ts'

/** How long clients may take to close their side when the server stops, in ms. */
const patience = 1000
/**
 * How long a request's headers, and all of it, may take to arrive, in ms. The largest body is 16 kB. A connection between two
 * requests is not counted: Node counts from the first byte.
 */
const arrival = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1000 }

export interface ListenOptions {
  port: number
  address: string
  /** See `Config`. */
  keepAlive?: number
  /** Replaces how long a request may take to arrive, for tests. */
  arrival?: typeof arrival
}

export interface ListeningHost {
  url: string
  /** Waits `grace` ms, finishes running requests, closes the sockets, and stops listening. */
  close(grace?: number): Promise<void>
}

/** Attaches a host to an HTTP server of its own. Rejects when it can't listen on the address. */
export async function listen(
  host: HttpHost,
  { port, address, keepAlive = 72_000, ...options }: ListenOptions,
): Promise<ListeningHost> {
  const server = createServer({ keepAliveTimeout: keepAlive, ...(options.arrival ?? arrival) }, (request, response) =>
    host.handle(request, response),
  )
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
    async close(grace) {
      await host.close(grace)
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
