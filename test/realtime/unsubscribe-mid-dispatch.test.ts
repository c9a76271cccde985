import { describe, expect, it, vi } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

describe.each(servers)('three listeners of one event over $name', (kind) => {
  it('are independent: one throws, one unsubscribes another, who receives no more', async () => {
    const onError = vi.fn()
    const { realtime, shop } = await openTestBed(kind, { onError })
    const received = { thrower: [] as number[], remover: [] as number[], removed: [] as number[] }
    const oops = new Error('a listener failed')
    realtime.onEach('COUNT', ([n]) => {
      received.thrower.push(n)
      throw oops
    })
    realtime.onEach('COUNT', ([n]) => {
      received.remover.push(n)
      if (n === 2) remove()
    })
    const remove = realtime.onEach('COUNT', ([n]) => {
      received.removed.push(n)
    })
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    await eventually(() => expect(received.removed).toEqual([1]))
    shop.emit('COUNT', 2)
    shop.emit('COUNT', 3)
    await eventually(() => expect(received.remover).toEqual([1, 2, 3]))
    expect(received.thrower).toEqual([1, 2, 3])
    expect(received.removed).toEqual([1])
    expect(onError.mock.calls).toEqual([[oops], [oops], [oops]])
  })

  it('that take batches: the unsubscribed one receives no batch more, who subscribes meanwhile receives the next', async () => {
    const { realtime, shop } = await openTestBed(kind)
    const received: string[] = []
    let late: (() => void) | undefined
    realtime.on('COUNT', ([[n] = [0]]) => {
      received.push(`first ${n}`)
      remove()
      late ??= realtime.on('COUNT', ([[m] = [0]]) => received.push(`late ${m}`))
    })
    const remove = realtime.on('COUNT', () => received.push('removed'))
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    await eventually(() => expect(received).toEqual(['first 1']))
    shop.emit('COUNT', 2)
    await eventually(() => expect(received).toEqual(['first 1', 'first 2', 'late 2']))
  })

  it('end each by itself, even when they are the same function', async () => {
    const { realtime, shop } = await openTestBed(kind)
    const received: (readonly number[])[] = []
    const listener = (batch: readonly number[][]) => void received.push(batch.flat())
    const off = realtime.on('COUNT', listener)
    realtime.on('COUNT', listener)
    off()
    off()
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    await eventually(() => expect(received).toEqual([[1]]))
  })

  it('stop in the middle of a batch when their own handler says so', async () => {
    const { realtime, shop } = await openTestBed(kind)
    const received: number[] = []
    const last = vi.fn()
    const off = realtime.onEach('COUNT', ([n]) => {
      received.push(n)
      if (n === 2) off()
    })
    realtime.onEach('COUNT', ([n]) => n === 4 && last())
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    for (const n of [1, 2, 3, 4]) shop.emit('COUNT', n)
    await eventually(() => expect(last).toHaveBeenCalled())
    expect(received).toEqual([1, 2])
  })
})
