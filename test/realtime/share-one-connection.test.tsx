import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { SocketClient } from '#app/shared/realtime/core/socket-client.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { mount } from '#test/support/realtime/mount.ts'
import { RealtimeProvider, useSocketEvent, useSocketLog, useSocketStatus } from '#test/support/realtime/shop-hooks.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

async function openApp(kind: ServerKind) {
  const code = deferred<SocketClient>()
  const load = vi.fn(() => code.promise)
  const bed = await openTestBed(kind, { connection: { load, linger: 50 } })
  const received: number[] = []
  function Listener() {
    useSocketEvent('COUNT', (n) => received.push(n))
    return null
  }
  function Log() {
    const { items } = useSocketLog('COUNT', { capacity: 3 })
    const phase = useSocketStatus((status) => status.phase)
    return `${phase}: ${items.join(' ')}`
  }
  const app = mount(
    <StrictMode>
      <RealtimeProvider value={bed.realtime}>
        <Listener />
        <Log />
      </RealtimeProvider>
    </StrictMode>,
  )
  await eventually(() => expect(load).toHaveBeenCalled())
  return { ...bed, ...app, received, load, arrive: () => code.resolve(bed.server.client) }
}

describe.each(servers)('two components in StrictMode over $name', (kind) => {
  it('share one connection and one listener an event, and leave nothing behind', async () => {
    const { arrive, load, container, shop, server, received, unmount } = await openApp(kind)
    arrive()
    await eventually(() => expect(container.textContent).toBe('online: '))
    expect(load).toHaveBeenCalledTimes(1)
    expect(server.transports()).toBe(1)
    expect(server.listeners('COUNT')).toBe(1)
    for (const n of [1, 2, 3, 4]) shop.emit('COUNT', n)
    await eventually(() => expect(container.textContent).toBe('online: 2 3 4'))
    expect(received).toEqual([1, 2, 3, 4])
    unmount()
    await eventually(() => expect(server.transports()).toBe(0))
  })

  it('open no connection when they are gone before its code is there', async () => {
    const { arrive, unmount, server, realtime } = await openApp(kind)
    unmount()
    await eventually(() => expect(realtime.status.get()).toEqual({ phase: 'idle' }))
    arrive()
    // What the late code could still start would have started after this round through the real event loop.
    await new Promise((resolve) => setImmediate(resolve))
    expect(realtime.status.get()).toEqual({ phase: 'idle' })
    expect(server.transports()).toBe(0)
  })
})
