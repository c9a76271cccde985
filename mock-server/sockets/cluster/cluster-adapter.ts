import type { Namespace, ServerOptions } from 'socket.io'
import { ClusterAdapter, type ClusterMessage, type ClusterResponse } from 'socket.io-adapter'

/** What the nodes of the cluster send each other. A response is for the node that asked. */
export type ClusterPost = { message: ClusterMessage } | { response: ClusterResponse; to: string }

/** Connects the nodes, such as the tabs of a browser. */
export interface ClusterBus {
  post: (post: ClusterPost) => void
  /** Returns its unsubscribe. */
  subscribe: (received: (post: ClusterPost) => void) => () => void
  countNodes: () => Promise<number>
}

/** Makes each Socket.IO server on the bus a node of one cluster: the sockets of all nodes receive what one emits. */
export function createClusterAdapter(bus: ClusterBus): NonNullable<ServerOptions['adapter']> {
  return class ChannelAdapter extends ClusterAdapter {
    readonly #unsubscribe: () => void

    constructor(namespace: Namespace) {
      super(namespace)
      this.#unsubscribe = bus.subscribe((post) => {
        if ('message' in post) this.onMessage(post.message)
        else if (post.to === this.uid) this.onResponse(post.response)
      })
    }

    override serverCount(): Promise<number> {
      return bus.countNodes()
    }

    override doPublish(message: ClusterMessage): Promise<string> {
      bus.post({ message })
      // The result is an offset for connection state recovery, which the shop does not use.
      return Promise.resolve('')
    }

    override doPublishResponse(to: string, response: ClusterResponse): Promise<void> {
      bus.post({ response, to })
      return Promise.resolve()
    }

    override close(): void {
      this.#unsubscribe()
    }
  }
}
