export interface PersonAt {
  /** See `SocketData.person`. */
  person: string
  /** The name that others see; empty where no names are shown. */
  name: string
}

/** The people at one place, each once. A place is the path of a page, a room of the goods chat, or `''` for the whole shop. */
export interface PeopleAt {
  place: string
  people: readonly PersonAt[]
}

export interface PeerListener {
  /** A node published who is at a place there; the list may be empty. */
  people: (node: string, present: PeopleAt) => void
  /** A new node needs the people of every place. */
  joined: () => void
  /** A node is gone, and so are its people. */
  left: (node: string) => void
}

/** The other nodes that serve sockets of the same shop, such as the other tabs of a browser. */
export interface Peers {
  /** Sends the people at one place of this node to all other nodes; `people` is called only if there are any. */
  publish(place: string, people: () => readonly PersonAt[]): void
  /** Returns its unsubscribe. */
  subscribe(listener: PeerListener): () => void
}

/** For a node that serves the shop alone. */
export const noPeers: Peers = { publish: () => undefined, subscribe: () => () => undefined }
