import { Suspense, startTransition, use, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { expect, it, vi } from 'vitest'
import { createFakeRealtime } from '#app/shared/realtime/create-fake-realtime.ts'
import { mount } from './support/mount.ts'
import { shop } from './support/shop.ts'
import { RealtimeProvider, useSocketBatch, useSocketEvent } from './support/shop-hooks.ts'

const never = new Promise<never>(() => {})

it('an event sees the handler of the last commit, before passive effects and without subscribing anew', async () => {
  const { client, server } = createFakeRealtime(shop)
  const onEach = vi.spyOn(client, 'onEach')
  const heard: string[] = []
  const rendered: number[] = []
  let setN: (n: number) => void = () => {}

  function Emitter({ n }: { n: number }) {
    useLayoutEffect(() => {
      if (n !== 7) return
      server.emit('COUNT', 1)
      server.flush()
    }, [n])
    return null
  }
  function Listener() {
    const [n, set] = useState(0)
    setN = set
    rendered.push(n)
    useSocketEvent('COUNT', (count) => heard.push(`${count} at ${n}`))
    if (n === 99) use(never)
    return <Emitter n={n} />
  }
  mount(
    <RealtimeProvider realtime={client}>
      <Suspense>
        <Listener />
      </Suspense>
    </RealtimeProvider>,
  )
  await vi.waitFor(() => expect(client.status.get().phase).toBe('online'))
  startTransition(() => setN(99))
  await vi.waitFor(() => expect(rendered).toContain(99))
  server.emit('COUNT', 0)
  server.flush()
  flushSync(() => setN(7))
  expect(heard).toEqual(['0 at 0', '1 at 7'])
  expect(onEach).toHaveBeenCalledTimes(1)
})

it('an event or a batch renders nothing, and is not heard while not enabled or filtered out', async () => {
  const { client, server } = createFakeRealtime(shop)
  const heard: unknown[] = []
  let renders = 0
  function Listener({ enabled }: { enabled: boolean }) {
    renders++
    useSocketEvent('MOVED', (x, name) => heard.push([x, name]), {
      enabled,
      filter: (meta, x) => !meta.replayed && x > 1,
    })
    useSocketBatch('COUNT', (batch, metas) => heard.push([batch.flat(), metas.length]), { enabled })
    return null
  }
  const app = (enabled: boolean) => (
    <RealtimeProvider realtime={client}>
      <Listener enabled={enabled} />
    </RealtimeProvider>
  )
  const { render } = mount(app(true))
  await vi.waitFor(() => expect(client.status.get().phase).toBe('online'))
  server.emit('MOVED', 1, 'a')
  server.emit('MOVED', 2, 'b')
  server.emit('COUNT', 1)
  server.emit('COUNT', 2)
  server.flush()
  expect(heard).toEqual([
    [2, 'b'],
    [[1, 2], 2],
  ])
  expect(renders).toBe(1)
  flushSync(() => render(app(false)))
  await vi.waitFor(() => {
    server.emit('COUNT', 3)
    const before = heard.length
    server.flush()
    expect(heard.length).toBe(before)
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
