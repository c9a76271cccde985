import type { DomainEvent, DomainEvents } from '#mock-server/core/domain-events.ts'
import type { Peers, PeopleAt } from '../presence/peers.ts'
import type { ClusterBus, ClusterPost } from './cluster-adapter.ts'

/** What nodes of the shop tell each other: servers, or the tabs of a browser. */
export type NodeMessage = { event: DomainEvent } | { present: PeopleAt } | { cluster: ClusterPost }

export interface NodeListener<Message> {
  received?: (message: Message, node: string) => void
  /** Another node subscribed, or has lost sight of this one. It needs what was posted before once more. */
  joined?: () => void
  /** Another node is gone: closed, cut off or crashed. */
  left?: (node: string) => void
}

/** A channel between all nodes. */
export interface NodeChannel<Message> {
  post(message: Message): void
  /** Returns its unsubscribe. */
  subscribe(listener: NodeListener<Message>): () => void
  /** The number of nodes, this one included. */
  countNodes(): Promise<number>
}

/** Tells the other nodes of a channel who is where. */
export const peersOn = <Other extends object>(channel: NodeChannel<NodeMessage | Other>): Peers => ({
  publish: (place, people) => channel.post({ present: { place, people: people() } }),
  subscribe: ({ people, joined, left }) =>
    channel.subscribe({
      received: (message, node) => {
        if ('present' in message) people(node, message.present)
      },
      joined,
      left,
    }),
})

/** Connects the Socket.IO servers of a channel's nodes. */
export const busOn = <Other extends object>(channel: NodeChannel<NodeMessage | Other>): ClusterBus => ({
  post: (cluster) => channel.post({ cluster }),
  subscribe: (received) =>
    channel.subscribe({
      received: (message) => {
        if ('cluster' in message) received(message.cluster)
      },
    }),
  countNodes: () => channel.countNodes(),
})

/** Publishes the domain events of this node on the others, and theirs here. Returns its end. */
export function shareDomainEvents(channel: NodeChannel<NodeMessage>, domainEvents: DomainEvents): () => void {
  const theirs = new WeakSet<DomainEvent>()
  const ends = [
    channel.subscribe({
      received: (message) => {
        if (!('event' in message)) return
        theirs.add(message.event)
        domainEvents.publish(message.event)
      },
    }),
    domainEvents.subscribe((event) => {
      if (!theirs.has(event)) channel.post({ event })
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
