import { setupServer } from 'msw/node'
import { WebSocket } from 'ws'
import { installDeferredWebSocket } from '#mock-server/msw/engine/deferred-web-socket.ts'

/** MSW for the whole test file. An adapter's handlers come in by `network.resetHandlers(...adapter.handlers)`. */
export const network = setupServer()

/** From here until `network.close()` no request of this process leaves it unseen. Returns the undoing. */
export function interceptNetwork(options: { onUnhandledRequest: 'error' | 'bypass' }): () => void {
  // Node 20 has no WebSocket of its own, and MSW replaces only the global that it finds when it starts.
  if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket })
  const uninstall = installDeferredWebSocket()
  network.listen(options)
  return () => {
    network.close()
    uninstall()
  }
}
