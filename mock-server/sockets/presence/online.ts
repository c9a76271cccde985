import { createPacer } from '../connection/pacer.ts'
import type { SocketOf } from '../socket-server.ts'
import type { Peers } from './peers.ts'
import { createRemotePeople } from './remote-people.ts'
import { countPeople, createTabs } from './tabs.ts'

/** Everybody in the shop is at this place: see `PeopleAt`. */
const anywhere = ''

export interface Online {
  enter(socket: SocketOf<'/'>): void
  leave(socket: SocketOf<'/'>): void
  /** How many people, without administrators, are in the shop: over all nodes. */
  count(): number
  /** Calls the listener when the count may have changed, at most every `interval` ms. Returns its unsubscribe. */
  subscribe(listener: () => void): () => void
  close(): void
}

/** Counts the people in the shop from their sockets. Someone with several tabs counts once. */
export function createOnline(peers: Peers, interval = 1000): Online {
  const here = createTabs()
  const remote = createRemotePeople()
  const listeners = new Set<() => void>()
  let closed = false

  const announcement = createPacer(() => {
    for (const listener of listeners) listener()
  }, interval)
  const publishHere = createPacer(
    () => peers.publish(anywhere, () => here.people().map((person) => ({ person, name: '' }))),
    interval,
  )

  function changed(): void {
    if (closed) return
    publishHere.ask()
    announcement.ask()
  }

  const unsubscribe = peers.subscribe({
    people(node, present) {
      if (present.place !== anywhere) return
      remote.set(node, present)
      announcement.ask()
    },
    joined: () => void publishHere.ask(),
    left(node) {
      if (remote.forget(node).length > 0) announcement.ask()
    },
  })

  const isCounted = (socket: SocketOf<'/'>) => socket.data.session?.user.role !== 'administrator'

  return {
    enter(socket) {
      if (isCounted(socket) && here.add(socket.data.person)) changed()
    },
    leave(socket) {
      if (isCounted(socket) && here.remove(socket.data.person)) changed()
    },
    count: () => countPeople(here, remote.at(anywhere)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      unsubscribe()
      announcement.stop()
      publishHere.stop()
    },
  }
}
