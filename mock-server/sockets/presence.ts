import { createPacer, type Pacer } from './pacer.ts'
import { pageRoom, type ShopSocket, type SocketNamespace } from './socket-server.ts'

interface Page {
  /** How many sockets each person has on it. */
  people: Map<string, number>
  announcement: Pacer
}

/**
 * Who looks at which page, counted as sockets come and go. People are counted, not tabs.
 * A page's viewers are told at most every `interval` ms, whoever comes is told at once.
 */
export function createPresence(shop: SocketNamespace, interval = 250) {
  const pages = new Map<string, Page>()
  let closed = false

  function openPage(path: string): Page {
    const people = new Map<string, number>()
    const announce = () => shop.local.to(pageRoom(path)).emit('SAME_PAGE_VIEWER_COUNT', people.size)
    const page = { people, announcement: createPacer(announce, interval) }
    pages.set(path, page)
    return page
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
    if (page.people.size > 0) {
      page.announcement.ask()
      return
    }
    page.announcement.stop()
    pages.delete(path)
  }

  return {
    enter(socket: ShopSocket, path: string): void {
      if (!socket.connected) return
      leave(socket)
      const page = pages.get(path) ?? openPage(path)
      const tabs = page.people.get(socket.data.person) ?? 0
      page.people.set(socket.data.person, tabs + 1)
      socket.data.page = path
      void socket.join(pageRoom(path))
      const told = tabs === 0 && page.announcement.ask()
      if (!told) socket.emit('SAME_PAGE_VIEWER_COUNT', page.people.size)
    },
    leave,
    close(): void {
      closed = true
      for (const page of pages.values()) page.announcement.stop()
    },
  }
}
