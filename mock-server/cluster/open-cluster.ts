import { createClient } from '@redis/client'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { Logger } from 'pino'
import type { ServerOptions } from 'socket.io'
import type { DomainEvents } from '#mock-server/core/domain-events.ts'
import type { CreateCounter } from '#mock-server/core/run/limits/limits.ts'
import type { Peers } from '#mock-server/sockets/presence/peers.ts'
import type { SocketServer } from '#mock-server/sockets/socket-server.ts'
import { createNodePeers } from './node-peers.ts'
import { shareDomainEvents } from './share-domain-events.ts'
import { createSharedCounters } from './shared-counters.ts'

/** How many commands wait at most while Redis can't be reached: more are dropped, because Redis carries only what may be lost. */
const maxWaiting = 10_000

/** The nodes that serve one shop, as this one sees them through Redis. */
export interface Cluster {
  /** Makes rooms reach over the nodes. */
  adapter: NonNullable<ServerOptions['adapter']>
  /** Makes a Socket.IO server with that adapter hear of the other nodes, and they of it. */
  join(io: SocketServer, domainEvents: DomainEvents): Peers
  /** Limits that all nodes count together. */
  createCounter: CreateCounter
  isReachable(): boolean
  /** Says goodbye and closes the connection. Close the Socket.IO server first. */
  close(): Promise<void>
}

/**
 * Opens the connection to Redis. It does not wait for it: without Redis the node sells, hears of purchases by reading the feed, and
 * keeps limits and viewers of its own, until Redis is there.
 */
export function openCluster(url: string, log: Pick<Logger, 'info' | 'warn'>): Cluster {
  const client = createClient({
    url,
    commandsQueueMaxLength: maxWaiting,
    socket: { connectTimeout: 2000, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 1000) },
  })
  let wasLost = false
  client.on('error', (error: Error) => {
    if (!wasLost) log.warn({ err: error }, 'Redis can’t be reached')
    wasLost = true
  })
  client.on('ready', () => {
    log.info('Redis is reached')
    wasLost = false
  })
  // It goes on trying until `close`.
  client.connect().catch(() => undefined)
  const leaves: (() => void)[] = []

  return {
    adapter: createAdapter(client, {
      streamName: 'jangteo:sockets',
      channelPrefix: 'jangteo:sockets',
      blockTimeInMs: 1000,
    }),
    join(io, domainEvents) {
      const peers = createNodePeers(io)
      leaves.push(shareDomainEvents(io, domainEvents), () => peers.leave())
      return peers
    },
    createCounter: createSharedCounters(client),
    isReachable: () => client.isReady,
    async close() {
      for (const leave of leaves) leave()
      if (client.isReady) await client.close()
      else client.destroy()
    },
  }
}
