export interface PageViewers {
  page: string
  /** Each person on it once, see `SocketData.person`. */
  people: readonly string[]
}

export interface PeerListener {
  /** A node tells who looks at a page there, nobody being an answer too. */
  told: (node: string, viewers: PageViewers) => void
  /** A new node wants to be told of every page. */
  joined: () => void
  /** A node is gone, and its people with it. */
  left: (node: string) => void
}

/** The other nodes on which the same shop's sockets are, such as the other tabs of a browser. */
export interface Peers {
  tell(viewers: PageViewers): void
  /** Returns its end. */
  listen(listener: PeerListener): () => void
}

/** For a node that has the shop to itself. */
export const noPeers: Peers = { tell: () => undefined, listen: () => () => undefined }
