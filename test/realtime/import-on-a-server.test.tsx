// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { createConnection } from '#app/shared/realtime/create-connection.ts'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import { shop } from '#test/support/realtime/shop.ts'
import {
  RealtimeProvider,
  useSocketEvent,
  useSocketLog,
  useSocketState,
  useSocketStatus,
} from '#test/support/realtime/shop-hooks.ts'

function Screen() {
  useSocketEvent('COUNT', () => {})
  const { total } = useSocketLog('COUNT', { capacity: 3 })
  const newest = useSocketState('COUNT', 7, (_, batch) => batch.at(-1)?.[0] ?? 0)
  const phase = useSocketStatus((status) => status.phase)
  return `${phase} ${total} ${newest}`
}

it('the layer renders without a window, and connects nowhere', () => {
  expect(globalThis.window).toBeUndefined()
  const connection = createConnection({ load: () => Promise.reject(new Error('nobody asked for it')) })
  const realtime = createRealtime(connection, '/', shop)
  const html = renderToString(
    <RealtimeProvider value={realtime}>
      <Screen />
    </RealtimeProvider>,
  )
  expect(html).toBe('idle 0 7')
  connection.dispose()
})
