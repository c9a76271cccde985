import { createPacer, type Pacer } from './pacer.ts'
import type { Peers } from './peers.ts'
import { createRemoteViewers } from './remote-viewers.ts'
import { pageRoom, type ShopSocket, type SocketNamespace } from './socket-server.ts'

interface Page {
  /** How many sockets each person has on it, on this node. */
  people: Map<string, number>
  announcement: Pacer
}

/**
 * Who looks at which page, counted as sockets come and go. People are counted, not tabs, over all nodes; each node tells its own
 * sockets. A page's viewers are told at most every `interval` ms, whoever comes is told at once.
 */
export function createPresence(shop: SocketNamespace, peers: Peers, interval = 250) {
  const pages = new Map<string, Page>()
  const remote = createRemoteViewers()
  let closed = false

  function count(path: string): number {
    const here = pages.get(path)?.people.keys() ?? []
    return new Set([...here, ...remote.on(path)]).size
  }

  function openPage(path: string): Page {
    const announce = () => shop.local.to(pageRoom(path)).emit('SAME_PAGE_VIEWER_COUNT', count(path))
    const page = { people: new Map<string, number>(), announcement: createPacer(announce, interval) }
    pages.set(path, page)
    return page
  }

  function tellPeers(path: string): void {
    peers.tell({ page: path, people: [...(pages.get(path)?.people.keys() ?? [])] })
  }

  function leave(socket: ShopSocket): void {
    const { page: path, person } = socket.data
    const page = path === undefined ? undefined : pages.get(path)
    if (path === undefined || !page || closed) return
    delete socket.data.page
    void socket.leave(pageRoom(path))
    const tabs = (page.people.get(person) ?? 0) - 1
    if (tabs > 0) {
      page.people.set(person, tabs)
      return
    }
    page.people.delete(person)
    tellPeers(path)
    if (page.people.size > 0) {
      page.announcement.ask()
      return
    }
    page.announcement.stop()
    pages.delete(path)
  }

  const stopListening = peers.listen({
    told(node, viewers) {
      remote.set(node, viewers)
      pages.get(viewers.page)?.announcement.ask()
    },
    joined() {
      for (const path of pages.keys()) tellPeers(path)
    },
    left(node) {
      for (const path of remote.forget(node)) pages.get(path)?.announcement.ask()
    },
  })

  return {
    enter(socket: ShopSocket, path: string): void {
      if (!socket.connected) return
      leave(socket)
      const page = pages.get(path) ?? openPage(path)
      const tabs = page.people.get(socket.data.person) ?? 0
      page.people.set(socket.data.person, tabs + 1)
      socket.data.page = path
      void socket.join(pageRoom(path))
      if (tabs === 0) tellPeers(path)
      const told = tabs === 0 && page.announcement.ask()
      if (!told) socket.emit('SAME_PAGE_VIEWER_COUNT', count(path))
    },
    leave,
    close(): void {
      closed = true
      stopListening()
      for (const page of pages.values()) page.announcement.stop()
    },
  }
}
