import { expect, it } from 'vitest'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'
import type { Realtime } from '#app/shared/realtime/types.ts'
import { createFakeRealtime } from '#test/support/realtime/create-fake-realtime.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { mount } from '#test/support/realtime/mount.ts'
import { type Shop, shop } from '#test/support/realtime/shop.ts'
import {
  RealtimeProvider,
  useSocketEvent,
  useSocketLog,
  useSocketSend,
  useSocketStatus,
} from '#test/support/realtime/shop-hooks.ts'

it('hooks wait on a stand-in and move over to the layer when its code is there', async () => {
  const received: number[] = []
  let send: (payload: { goodsId: number }) => Promise<{ orderId: string }> = () => Promise.reject(new Error('not yet'))
  function Screen() {
    useSocketEvent('COUNT', (n) => received.push(n))
    send = useSocketSend('BUY')
    const { items } = useSocketLog('COUNT', { capacity: 3 })
    const phase = useSocketStatus((status) => status.phase)
    return `${phase}: ${items.join(' ')}`
  }
  const app = (realtime: Realtime<Shop>) => (
    <RealtimeProvider value={realtime}>
      <Screen />
    </RealtimeProvider>
  )
  const { container, render } = mount(app(createNotConnected<Shop>()))
  await eventually(() => expect(container.textContent).toBe('idle: '))
  await expect(send({ goodsId: 1 })).rejects.toMatchObject({ code: 'offline', delivered: 'no' })

  const { client, server } = createFakeRealtime(shop)
  server.on('BUY', () => ({ ok: true, orderId: 'o1' }))
  render(app(client))
  await eventually(() => expect(container.textContent).toBe('online: '))
  server.emit('COUNT', 1)
  server.flush()
  await eventually(() => expect(container.textContent).toBe('online: 1'))
  expect(received).toEqual([1])
  await expect(send({ goodsId: 1 })).resolves.toEqual({ orderId: 'o1' })
})
