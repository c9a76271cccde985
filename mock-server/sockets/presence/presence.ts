import { createPacer, type Pacer } from '../connection/pacer.ts'
import { type NamespaceOf, pageRoom, type SocketOf } from '../socket-server.ts'
import type { Peers } from './peers.ts'
import { createRemotePeople } from './remote-people.ts'
import { countPeople, createTabs, type Tabs } from './tabs.ts'

interface Page {
  /** The tabs of this node. */
  here: Tabs
  announcement: Pacer
}

/**
 * Counts the viewers of each page: people, not tabs, over all nodes. Each node emits to its own sockets. A page's count is emitted
 * at most every `interval` ms; a socket that enters receives it at once.
 */
export function createPresence(shop: NamespaceOf<'/'>, peers: Peers, interval = 250) {
  const pages = new Map<string, Page>()
  const remote = createRemotePeople()
  let closed = false

  const count = (path: string) => countPeople(pages.get(path)?.here, remote.at(path))

  function openPage(path: string): Page {
    const announce = () => shop.local.to(pageRoom(path)).emit('SAME_PAGE_VIEWER_COUNT', count(path))
    const page = { here: createTabs(), announcement: createPacer(announce, interval) }
    pages.set(path, page)
    return page
  }

  function publishHere(path: string): void {
    peers.publish(path, () => (pages.get(path)?.here.people() ?? []).map((person) => ({ person, name: '' })))
  }

  function leave(socket: SocketOf<'/'>): void {
    const { page: path, person } = socket.data
    const page = path === undefined ? undefined : pages.get(path)
    if (path === undefined || !page || closed) return
    delete socket.data.page
    void socket.leave(pageRoom(path))
    if (!page.here.remove(person)) return
    publishHere(path)
    if (page.here.size() > 0) {
      page.announcement.ask()
      return
    }
    page.announcement.stop()
    pages.delete(path)
  }

  const unsubscribe = peers.subscribe({
    people(node, present) {
      remote.set(node, present)
      pages.get(present.place)?.announcement.ask()
    },
    joined() {
      for (const path of pages.keys()) publishHere(path)
    },
    left(node) {
      for (const path of remote.forget(node)) pages.get(path)?.announcement.ask()
    },
  })

  return {
    enter(socket: SocketOf<'/'>, path: string): void {
      if (!socket.connected) return
      if (socket.data.page === path) {
        socket.emit('SAME_PAGE_VIEWER_COUNT', count(path))
        return
      }
      leave(socket)
      const page = pages.get(path) ?? openPage(path)
      const isFirst = page.here.add(socket.data.person)
      socket.data.page = path
      void socket.join(pageRoom(path))
      if (isFirst) publishHere(path)
      const emitted = isFirst && page.announcement.ask()
      if (!emitted) socket.emit('SAME_PAGE_VIEWER_COUNT', count(path))
    },
    leave,
    close(): void {
      closed = true
      unsubscribe()
      for (const page of pages.values()) page.announcement.stop()
    },
  }
}
