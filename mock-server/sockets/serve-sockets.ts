import type { StockChange } from '#app/contract/goods.ts'
import { type CommandName, socket as contract, type NamespaceName } from '#app/contract/socket.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Fact } from '#mock-server/core/facts.ts'
import { HandshakeRefused, readHandshake } from './handshake.ts'
import { noPeers, type Peers } from './peers.ts'
import { createPresence } from './presence.ts'
import { createPurchasePump } from './purchase-pump.ts'
import { type CommandStats, serveCommands } from './serve-commands.ts'
import { accountRoom, type ShopSocket, type SocketServer, sessionRoom } from './socket-server.ts'

export interface ServeSocketsOptions {
  /** Told of what should not happen; the sockets go on. */
  onError?: (error: unknown) => void
  /** Packets of one socket: so many at once, and per second in the long run. */
  packets?: { capacity: number; perSecond: number }
  /** Where the same shop has more sockets. */
  peers?: Peers
}

export interface ServedSockets {
  stats: CommandStats & { refusedHandshakes: number }
  /** Stops telling. The sockets themselves close with `io.close()`, after this. */
  close(): Promise<void>
}

const endedSessionsKept = 1000

const isCommand = (event: string): event is CommandName<'/'> => Object.hasOwn(contract['/'].commands, event)

/** Serves the shop on a Socket.IO server, whatever its engine is: handshakes, commands, and what the sockets are told of. */
export function serveSockets(io: SocketServer, backend: Backend, options: ServeSocketsOptions = {}): ServedSockets {
  const { onError = () => undefined, packets = { capacity: 60, perSecond: 20 }, peers = noPeers } = options
  const stats = { done: 0, refused: 0, unknown: 0, throttled: 0, refusedHandshakes: 0 }
  const shop = io.of('/')
  const presence = createPresence(shop, peers)

  const stockChanges = new Map<number, StockChange>()
  const pump = createPurchasePump({
    shop,
    feed: backend.feed,
    onError,
    afterPurchases: () => {
      for (const change of stockChanges.values()) shop.local.emit('STOCK_CHANGED', change)
      stockChanges.clear()
    },
  })

  /** Sessions that ended while a handshake may have been on its way with one. */
  const endedSessions = new Set<string>()

  const serve: { [N in NamespaceName]: (socket: ShopSocket) => void } = {
    '/': (socket) => {
      const { session, language } = socket.data
      serveCommands(socket, {
        isCommand,
        run: (name, payload) =>
          backend.runCommand(
            name,
            {
              sessionId: session?.sessionId,
              limitKey: session?.sessionId ?? socket.id,
              language,
              enterPage: (path) => presence.enter(socket, path),
            },
            payload,
          ),
        packets,
        stats,
      })
      socket.on('disconnect', () => presence.leave(socket))
      pump.join(socket)
    },
  }

  for (const [name, serveNamespace] of Object.entries(serve)) {
    const namespace = io.of(name)
    namespace.use(async (socket, next) => {
      try {
        Object.assign(socket.data, await readHandshake(backend, socket))
        next()
      } catch (error) {
        stats.refusedHandshakes += 1
        if (error instanceof HandshakeRefused) return next(error)
        onError(error)
        next(new HandshakeRefused('internal', 'ko'))
      }
    })
    namespace.on('connection', (socket) => {
      const { session } = socket.data
      if (session && endedSessions.has(session.sessionId)) {
        socket.disconnect(true)
        return
      }
      if (session) void socket.join([sessionRoom(session.sessionId), accountRoom(session.userId)])
      serveNamespace(socket)
    })
  }

  function endSession(sessionId: string): void {
    endedSessions.add(sessionId)
    for (const oldest of endedSessions) {
      if (endedSessions.size <= endedSessionsKept) break
      endedSessions.delete(oldest)
    }
    for (const name of Object.keys(serve)) io.of(name).local.in(sessionRoom(sessionId)).disconnectSockets(true)
  }

  // Every node is told of every fact, and tells its own sockets: what one emits to all nodes would be heard once a node.
  const unsubscribe = backend.facts.subscribe((fact: Fact) => {
    switch (fact.type) {
      case 'purchased':
        return pump.wake()
      case 'stock-changed':
        stockChanges.set(fact.change.goodsId, fact.change)
        // Its purchase, if it has one, is in the feed by now and goes first.
        return pump.wake()
      case 'cart-changed':
        return void shop.local.to(accountRoom(fact.userId)).emit('CART_CHANGED', fact.change)
      case 'order-changed':
        return void shop.local.to(accountRoom(fact.userId)).emit('ORDER_CHANGED', fact.change)
      case 'session-ended':
        return endSession(fact.sessionId)
    }
  })

  return {
    stats,
    async close() {
      unsubscribe()
      presence.close()
      await pump.close()
    },
  }
}
