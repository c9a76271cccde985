export interface PersonAt {
  /** See `SocketData.person`. */
  person: string
  /** As others see it, where it matters. */
  name: string
}

/**
 * Who is at one place, each once: on a page, by its path, in a room of talk, by its name, or, where that is empty, in the shop at
 * all.
 */
export interface PeopleAt {
  place: string
  people: readonly PersonAt[]
}

export interface PeerListener {
  /** A node tells who is at a place there, nobody being an answer too. */
  told: (node: string, present: PeopleAt) => void
  /** A new node wants to be told of every place. */
  joined: () => void
  /** A node is gone, and its people with it. */
  left: (node: string) => void
}

/** The other nodes on which the same shop's sockets are, such as the other tabs of a browser. */
export interface Peers {
  tell(present: PeopleAt): void
  /** Returns its end. */
  listen(listener: PeerListener): () => void
}

/** For a node that has the shop to itself. */
export const noPeers: Peers = { tell: () => undefined, listen: () => () => undefined }
