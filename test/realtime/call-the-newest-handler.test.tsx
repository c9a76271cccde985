import { Suspense, startTransition, use, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import { mount } from '#test/support/realtime/mount.ts'
import { RealtimeProvider, useSocketBatch, useSocketEvent } from '#test/support/realtime/shop-hooks.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

const never = new Promise<never>(() => {})

describe.each(servers)('an event over $name', (kind) => {
  it('sees the handler of the last commit, before passive effects and without subscribing anew', async () => {
    // No frame comes: the events wait until the page hands them over.
    vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
    const { realtime, shop, online, receive } = await openTestBed(kind)
    const onEach = vi.spyOn(realtime, 'onEach')
    const told: string[] = []
    const rendered: number[] = []
    let setN: (n: number) => void = () => {}

    function Listener() {
      const [n, set] = useState(0)
      setN = set
      rendered.push(n)
      useSocketEvent('COUNT', (count) => told.push(`${count} at ${n}`))
      if (n === 99) use(never)
      useLayoutEffect(() => {
        if (n === 7) realtime.flush()
      }, [n])
      useEffect(() => {
        told.push(`passive ${n}`)
      }, [n])
      return null
    }
    mount(
      <RealtimeProvider value={realtime}>
        <Suspense>
          <Listener />
        </Suspense>
      </RealtimeProvider>,
    )
    await online()
    startTransition(() => setN(99))
    await eventually(() => expect(rendered).toContain(99))
    shop.emit('COUNT', 1)
    await receive(1, 0)
    shop.emit('COUNT', 2)
    await eventually(() => expect(realtime.stats.received).toBe(2))
    flushSync(() => setN(7))
    expect(told).toEqual(['passive 0', '1 at 0', '2 at 7', 'passive 7'])
    expect(onEach).toHaveBeenCalledTimes(1)
  })

  it('or a batch renders nothing, and is not received while not enabled or filtered out', async () => {
    vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
    const { realtime, shop, online, receive } = await openTestBed(kind)
    const received: unknown[] = []
    let renders = 0
    function Listener({ enabled }: { enabled: boolean }) {
      renders++
      useSocketEvent('MOVED', (x, name) => received.push([x, name]), {
        enabled,
        filter: (meta, x) => !meta.replayed && x > 1,
      })
      useSocketBatch('COUNT', (batch, metas) => received.push([batch.flat(), metas.length]), { enabled })
      return null
    }
    const app = (enabled: boolean) => (
      <RealtimeProvider value={realtime}>
        <Listener enabled={enabled} />
      </RealtimeProvider>
    )
    const { render } = mount(app(true))
    await online()
    // Keeps the connection while the listener is not enabled.
    realtime.acquire()
    shop.emit('MOVED', 1, 'a')
    shop.emit('MOVED', 2, 'b')
    shop.emit('COUNT', 1)
    shop.emit('COUNT', 2)
    await receive(4, 0)
    expect(received).toEqual([
      [2, 'b'],
      [[1, 2], 2],
    ])
    expect(renders).toBe(1)
    flushSync(() => render(app(false)))
    shop.emit('MOVED', 3, 'c')
    shop.emit('COUNT', 3)
    await receive(2, 4)
    expect(received).toHaveLength(2)
  })
})

it('a hook outside of its provider says so', () => {
  function Lost() {
    useSocketEvent('COUNT', () => {})
    return null
  }
  const errors: unknown[] = []
  function Boundary() {
    try {
      return Lost()
    } catch (error) {
      errors.push(error)
      return null
    }
  }
  const { render } = mount(null)
  flushSync(() => render(<Boundary />))
  expect(String(errors[0])).toContain('RealtimeProvider')
})
