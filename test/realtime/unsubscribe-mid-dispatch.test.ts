import { describe, expect, it, vi } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

describe.each(servers)('three listeners of one event over $name', (kind) => {
  it('are independent: one throws, one unsubscribes another, who hears no more', async () => {
    const onError = vi.fn()
    const { realtime, shop } = await openTestBed(kind, { onError })
    const heard = { thrower: [] as number[], remover: [] as number[], removed: [] as number[] }
    const oops = new Error('a listener failed')
    realtime.onEach('COUNT', ([n]) => {
      heard.thrower.push(n)
      throw oops
    })
    realtime.onEach('COUNT', ([n]) => {
      heard.remover.push(n)
      if (n === 2) remove()
    })
    const remove = realtime.onEach('COUNT', ([n]) => {
      heard.removed.push(n)
    })
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    await eventually(() => expect(heard.removed).toEqual([1]))
    shop.emit('COUNT', 2)
    shop.emit('COUNT', 3)
    await eventually(() => expect(heard.remover).toEqual([1, 2, 3]))
    expect(heard.thrower).toEqual([1, 2, 3])
    expect(heard.removed).toEqual([1])
    expect(onError.mock.calls).toEqual([[oops], [oops], [oops]])
  })

  it('that take batches: the unsubscribed one hears no batch more, who subscribes meanwhile hears the next', async () => {
    const { realtime, shop } = await openTestBed(kind)
    const heard: string[] = []
    let late: (() => void) | undefined
    realtime.on('COUNT', ([[n] = [0]]) => {
      heard.push(`first ${n}`)
      remove()
      late ??= realtime.on('COUNT', ([[m] = [0]]) => heard.push(`late ${m}`))
    })
    const remove = realtime.on('COUNT', () => heard.push('removed'))
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    await eventually(() => expect(heard).toEqual(['first 1']))
    shop.emit('COUNT', 2)
    await eventually(() => expect(heard).toEqual(['first 1', 'first 2', 'late 2']))
  })

  it('end each by itself, even when they are the same function', async () => {
    const { realtime, shop } = await openTestBed(kind)
    const heard: (readonly number[])[] = []
    const listener = (batch: readonly number[][]) => void heard.push(batch.flat())
    const off = realtime.on('COUNT', listener)
    realtime.on('COUNT', listener)
    off()
    off()
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    await eventually(() => expect(heard).toEqual([[1]]))
  })

  it('stop in the middle of a batch when their own handler says so', async () => {
    const { realtime, shop } = await openTestBed(kind)
    const heard: number[] = []
    const last = vi.fn()
    const off = realtime.onEach('COUNT', ([n]) => {
      heard.push(n)
      if (n === 2) off()
    })
    realtime.onEach('COUNT', ([n]) => n === 4 && last())
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    for (const n of [1, 2, 3, 4]) shop.emit('COUNT', n)
    await eventually(() => expect(last).toHaveBeenCalled())
    expect(heard).toEqual([1, 2])
  })
})
