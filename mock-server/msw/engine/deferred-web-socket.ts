import { WebSocket as BrowserTransport, transports } from 'engine.io-client'

/**
 * engine.io-client keeps the WebSocket class that it finds when it is loaded, and in Node uses the `ws` package: MSW, which
 * replaces the global one later, would never see a connection. This transport looks the global up when it connects,
 * so that the order of imports does not matter.
 */
class LateWebSocket extends BrowserTransport {
  override createSocket(uri: string, protocols: string | string[] | undefined): WebSocket {
    // In Node the default is 'nodebuffer', which a standard WebSocket does not know.
    this.socket.binaryType = 'arraybuffer'
    return new globalThis.WebSocket(uri, protocols)
  }
}

/** Lets MSW intercept every socket.io client that is made from now on. Polling needs no help. Returns the undoing. */
export function installLateWebSocket(): () => void {
  const before = transports.websocket
  transports.websocket = LateWebSocket
  return () => {
    transports.websocket = before
  }
}
