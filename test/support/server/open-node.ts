import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { onTestFinished } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { PeerListener, Peers } from '#mock-server/sockets/presence/peers.ts'
import { serveSockets } from '#mock-server/sockets/serve-sockets.ts'

/** Nodes that publish their people to each other, as tabs do. */
export function createTestCluster() {
  const nodes = new Map<string, Set<PeerListener>>()
  const others = (node: string) => [...nodes].flatMap(([name, listeners]) => (name === node ? [] : [...listeners]))
  return {
    peersOf: (node: string): Peers => ({
      publish: (place, people) =>
        others(node).forEach((listener) => listener.people(node, { place, people: people() })),
      subscribe(listener) {
        const own = nodes.get(node) ?? new Set()
        nodes.set(node, own.add(listener))
        for (const other of others(node)) other.joined()
        return () => own.delete(listener)
      },
    }),
    remove(node: string) {
      for (const listener of others(node)) listener.left(node)
      nodes.delete(node)
    },
  }
}

/** Starts a node of the shop on a free port and returns its address. It stops with the test. */
export async function openNode(backend: Backend, peers: Peers) {
  const http = createServer()
  const io = new Server(http, { serveClient: false })
  const sockets = serveSockets(io, backend, { peers })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await sockets.close()
    await io.close()
  })
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}
