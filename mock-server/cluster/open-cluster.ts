import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import type { ServerOptions } from 'socket.io'
import type { DomainEvents } from '#mock-server/core/domain-events.ts'
import type { CreateCounter } from '#mock-server/core/run/limits/limits.ts'
import { createClusterAdapter } from '#mock-server/sockets/cluster/cluster-adapter.ts'
import { busOn, type NodeMessage, peersOn, shareDomainEvents } from '#mock-server/sockets/cluster/node-channel.ts'
import type { Peers } from '#mock-server/sockets/presence/peers.ts'
import { openRedisChannel } from './redis-channel.ts'
import { createSharedCounters } from './shared-counters.ts'

/** The nodes that serve one shop, as this one sees them through Redis. */
export interface Cluster {
  /** Makes the rooms of a Socket.IO server reach over the nodes. */
  adapter: NonNullable<ServerOptions['adapter']>
  peers: Peers
  /** Publishes the domain events of this node on the others, and theirs here, until `close`. */
  share(domainEvents: DomainEvents): void
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
  const client = connect(url)
  const reader = connect(url)
  let wasLost = false
  client.on('error', (error: Error) => {
    if (!wasLost) log.warn({ err: error }, 'Redis can’t be reached')
    wasLost = true
  })
  client.on('ready', () => {
    log.info('Redis is reached')
    wasLost = false
  })
  const channel = openRedisChannel<NodeMessage>(client, reader)
  const ends: (() => void)[] = []

  return {
    adapter: createClusterAdapter(busOn(channel)),
    peers: peersOn(channel),
    share: (domainEvents) => void ends.push(shareDomainEvents(channel, domainEvents)),
    createCounter: createSharedCounters(client),
    isReachable: () => client.isReady,
    async close() {
      for (const end of ends) end()
      await channel.close()
      client.destroy()
      reader.destroy()
    },
  }
}

/** It connects for as long as it is not destroyed. A command fails at once while it is not connected, and its caller goes without. */
function connect(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2000, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 1000) },
  })
  client.on('error', () => undefined)
  client.connect().catch(() => undefined)
  return client
}
