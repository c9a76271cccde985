import { setupServer } from 'msw/node'
import { WebSocket } from 'ws'
import { installLateWebSocket } from '#mock-server/msw/late-web-socket.ts'

/**
 * MSW for a whole test process, without handlers. Node 20 has no WebSocket of its own, and MSW intercepts only the global
 * that it finds when it starts: so one is put there first.
 */
export function interceptNetwork(options: { onUnhandledRequest: 'error' | 'bypass' }) {
  if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket })
  installLateWebSocket()
  const network = setupServer()
  network.listen(options)
  return network
}
