import { WebSocket as BrowserTransport, transports } from 'engine.io-client'

/**
 * engine.io-client keeps the WebSocket class that it finds when it is loaded, and uses the `ws` package in Node. MSW replaces the
 * global class later and would never see a connection. This transport looks up the global class when it connects, so that the
 * order of imports does not matter.
 */
class DeferredWebSocket extends BrowserTransport {
  override createSocket(uri: string, protocols: string | string[] | undefined): WebSocket {
    // engine.io-client's default in Node is 'nodebuffer', which a standard WebSocket does not support.
    this.socket.binaryType = 'arraybuffer'
    return new globalThis.WebSocket(uri, protocols)
  }
}

/** Lets MSW intercept every socket.io client that is created from now on. Returns a function that undoes it. */
export function installDeferredWebSocket(): () => void {
  const before = transports.websocket
  transports.websocket = DeferredWebSocket
  return () => {
    transports.websocket = before
  }
}
