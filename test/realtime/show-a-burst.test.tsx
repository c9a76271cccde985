import { Profiler } from 'react'
import { flushSync } from 'react-dom'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createFakeRealtime } from '#test/support/realtime/create-fake-realtime.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { mount } from '#test/support/realtime/mount.ts'
import { shop } from '#test/support/realtime/shop.ts'
import { RealtimeProvider, useSocketLog, useSocketState } from '#test/support/realtime/shop-hooks.ts'

describe('a log and a state on screen', () => {
  it('take 10,000 events with at most one commit a frame, and stay bounded', async () => {
    const { client, server } = createFakeRealtime(shop)
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame')
    onTestFinished(() => frames.mockRestore())
    const onCommit = vi.fn()
    function Screen() {
      const { items, total, evicted, dropped } = useSocketLog('COUNT', { capacity: 20 })
      const sum = useSocketState('COUNT', 0, (so, batch) => batch.reduce((all, [n]) => all + n, so))
      const newest = useSocketState('COUNT', -1, (_, batch) => batch.at(-1)?.[0] ?? -1)
      return (
        <output>
          {sum} {newest} {total} {evicted} {dropped}
          <ol>
            {items.map((n, position) => (
              <li key={position}>{n}</li>
            ))}
          </ol>
        </output>
      )
    }
    const { container } = mount(
      <RealtimeProvider value={client}>
        <Profiler id="screen" onRender={onCommit}>
          <Screen />
        </Profiler>
      </RealtimeProvider>,
    )
    await eventually(() => expect(client.status.get().phase).toBe('online'))
    frames.mockClear()
    onCommit.mockClear()
    for (let n = 1; n <= 10_000; n++) server.emit('COUNT', n)
    await eventually(() =>
      expect(container.querySelector('output')?.textContent).toMatch(/^50005000 10000 10000 9980 0/),
    )
    expect(onCommit.mock.calls.length).toBeLessThanOrEqual(frames.mock.calls.length)
    expect([...container.querySelectorAll('li')].map((row) => row.textContent)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(9_981 + index)),
    )
  })

  it('render nothing when the state is equal, and begin anew for another shopper', async () => {
    const { client, server, connection } = createFakeRealtime(shop)
    const onCommit = vi.fn()
    function Screen() {
      const seen = useSocketState('MOVED', { x: 0 }, (_, batch) => ({ x: batch.at(-1)?.[0] ?? 0 }), {
        isEqual: (a, b) => a.x === b.x,
      })
      return seen.x
    }
    const { container } = mount(
      <RealtimeProvider value={client}>
        <Profiler id="screen" onRender={onCommit}>
          <Screen />
        </Profiler>
      </RealtimeProvider>,
    )
    await eventually(() => expect(client.status.get().phase).toBe('online'))
    server.emit('MOVED', 4, 'a')
    server.flush()
    await eventually(() => expect(container.textContent).toBe('4'))
    onCommit.mockClear()
    server.emit('MOVED', 4, 'b')
    flushSync(server.flush)
    expect(onCommit).not.toHaveBeenCalled()
    connection.setIdentity('bob')
    await eventually(() => expect(container.textContent).toBe('0'))
    expect(onCommit).toHaveBeenCalledTimes(1)
  })
})
