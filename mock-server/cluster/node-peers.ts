import type { PeerListener, Peers, PeopleAt } from '#mock-server/sockets/presence/peers.ts'
import type { SocketServer } from '#mock-server/sockets/socket-server.ts'

/** How often a node says that it is there, and after how long a silent one is taken for dead, in ms. */
const interval = 1000
const silence = 4000

const names = { alive: 'node-alive', gone: 'node-gone', people: 'node-people' } as const

export interface NodePeers extends Peers {
  /** Says goodbye to the other nodes. */
  leave(): void
}

/** The other nodes as Socket.IO servers of one adapter. Each says every second that it is there: a dead one falls silent. */
export function createNodePeers(io: SocketServer): NodePeers {
  const self = crypto.randomUUID()
  const listeners = new Set<PeerListener>()
  /** Node → when it was heard last, by `performance.now()`: the clocks of the nodes may differ. */
  const heard = new Map<string, number>()

  function hear(node: string): void {
    const isNew = !heard.has(node)
    heard.set(node, performance.now())
    if (isNew) for (const { joined } of listeners) joined()
  }
  function lose(node: string): void {
    if (heard.delete(node)) for (const { left } of listeners) left(node)
  }
  const receivePeople = (node: string, present: PeopleAt) => {
    hear(node)
    for (const { people } of listeners) people(node, present)
  }
  io.on(names.alive, hear)
  io.on(names.gone, lose)
  io.on(names.people, receivePeople)

  const sayAlive = () => io.serverSideEmit(names.alive, self)
  const timer = setInterval(() => {
    sayAlive()
    for (const [node, at] of heard) if (performance.now() - at > silence) lose(node)
  }, interval)
  sayAlive()

  return {
    publish: (place, people) => io.serverSideEmit(names.people, self, { place, people: people() }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    leave() {
      clearInterval(timer)
      io.serverSideEmit(names.gone, self)
      io.off(names.alive, hear)
      io.off(names.gone, lose)
      io.off(names.people, receivePeople)
    },
  }
}
