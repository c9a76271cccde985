import { describe, expect, it, vi } from 'vitest'
import type { Invalid } from '#app/shared/realtime/types.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

describe.each(servers)('events over $name', (kind) => {
  it('come with exactly their declared arguments, and not at all when they do not fit', async () => {
    const invalid: Invalid[] = []
    const { realtime, shop } = await openTestBed(kind, { onInvalid: (bad) => invalid.push(bad) })
    const count = vi.fn()
    const moved = vi.fn()
    const closed = vi.fn()
    realtime.onEach('COUNT', (args) => count(...args))
    realtime.onEach('MOVED', (args) => moved(...args))
    realtime.onEach('CLOSED', (args) => closed(...args))
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 5)
    shop.emit('COUNT', 5)
    shop.raw('COUNT')
    shop.raw('COUNT', 6, 'more than declared')
    shop.raw('COUNT', '7')
    shop.raw('COUNT', null)
    shop.emit('MOVED', 1, 'a')
    shop.raw('MOVED', 1)
    shop.raw('CLOSED', 'not declared')
    shop.emit('CLOSED')
    await eventually(() => expect(closed).toHaveBeenCalledTimes(2))
    expect(count.mock.calls).toEqual([[5], [5], [6]])
    expect(moved.mock.calls).toEqual([[1, 'a']])
    expect(closed.mock.calls).toEqual([[], []])
    expect(invalid.map(({ event, args }) => [event, args[0]])).toEqual([
      ['COUNT', undefined],
      ['COUNT', '7'],
      ['COUNT', null],
      ['MOVED', 1],
    ])
    expect(realtime.stats).toMatchObject({ received: 10, invalid: 4, delivered: 6 })
  })

  it('are unpacked from their batch, and a bad one takes no other with it', async () => {
    const onInvalid = vi.fn()
    const { realtime, shop } = await openTestBed(kind, { onInvalid })
    const names: string[] = []
    realtime.onEach('SOLD', ([{ name }]) => names.push(name))
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.raw('SHOP_CHANGED', 'no lists')
    shop.raw('SHOP_CHANGED', { sold: [{ seq: 1, name: 'cola' }, { seq: 'two' }, { seq: 3, name: 'cider' }] })
    await eventually(() => expect(names).toEqual(['cola', 'cider']))
    expect(onInvalid.mock.calls.map(([bad]) => bad.event)).toEqual(['SHOP_CHANGED', 'SOLD'])
  })

  it('are reported on the console when nobody else is told', async () => {
    const { realtime, shop } = await openTestBed(kind)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.raw('COUNT', 'five')
    await eventually(() => expect(console.warn).toHaveBeenCalledTimes(1))
    expect(vi.mocked(console.warn).mock.calls).toEqual([[expect.stringContaining('COUNT')]])
    vi.mocked(console.warn).mockClear()
  })
})
