import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

const count = 10_000

async function playBurst(kind: ServerKind, maxQueue?: number) {
  const bed = await openTestBed(kind, maxQueue === undefined ? {} : { maxQueue })
  const received: number[] = []
  const frames = vi.spyOn(globalThis, 'requestAnimationFrame')
  onTestFinished(() => frames.mockRestore())
  let flushes = 0
  bed.realtime.on('COUNT', (batch) => {
    flushes++
    received.push(...batch.map(([n]) => n))
  })
  bed.realtime.acquire()
  await eventually(() => expect(bed.realtime.status.get().phase).toBe('online'))
  for (let n = 1; n <= count; n++) bed.shop.emit('COUNT', n)
  await eventually(() => expect(received.at(-1)).toBe(count))
  return { ...bed, received, flushes: () => flushes, frames: frames.mock.calls.length }
}

/** Tells the page that its tab is hidden or shown. */
function setHidden(hidden: boolean) {
  const spies = [
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden),
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible'),
  ]
  document.dispatchEvent(new window.Event('visibilitychange', { bubbles: true }))
  return () => spies.forEach((spy) => spy.mockRestore())
}

const ascending = Array.from({ length: count }, (_, index) => index + 1)

describe.each(servers)('10,000 events at once over $name', (kind) => {
  it('are all received, in order, at most one batch a frame', async () => {
    const { received, flushes, frames, realtime } = await playBurst(kind)
    expect(received).toEqual(ascending)
    expect(flushes()).toBeLessThanOrEqual(frames)
    expect(realtime.stats).toMatchObject({ received: count, delivered: count, dropped: 0, gaps: 0 })
  })

  it('are all received in a hidden tab, where no frame ever comes', async () => {
    onTestFinished(setHidden(true))
    const { received, frames } = await playBurst(kind)
    expect(received).toEqual(ascending)
    expect(frames).toBe(0)
  })
})

describe('a queue that is full', () => {
  it('drops the oldest, counts them exactly and tells of the gap', async () => {
    const [kind] = servers
    if (kind === undefined) throw new Error('There is no fake server.')
    const { realtime, shop } = await openTestBed(kind, { maxQueue: 100 })
    const received: number[] = []
    const onGap = vi.fn()
    const log = realtime.log('COUNT', { capacity: 10 })
    // Two that watch it: each event counts once.
    onTestFinished(log.subscribe(() => {}))
    onTestFinished(log.subscribe(() => {}))
    realtime.on('COUNT', (batch) => received.push(...batch.map(([n]) => n)))
    realtime.onGap('COUNT', onGap)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    for (let n = 1; n <= 1_234; n++) shop.emit('COUNT', n)
    realtime.flush()
    expect(received).toEqual(Array.from({ length: 100 }, (_, index) => 1_135 + index))
    expect(realtime.stats).toMatchObject({ received: 1_234, delivered: 100, dropped: 1_134, gaps: 1 })
    expect(onGap).toHaveBeenCalledTimes(1)
    expect(log.get()).toEqual({
      items: Array.from({ length: 10 }, (_, index) => 1_225 + index),
      total: 100,
      evicted: 90,
      dropped: 1_134,
    })
  })

  it('hands over at once what a tab had waiting when it was hidden', async () => {
    const [kind] = servers
    if (kind === undefined) throw new Error('There is no fake server.')
    const { realtime, shop } = await openTestBed(kind)
    const received = vi.fn()
    realtime.on('COUNT', received)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    shop.emit('COUNT', 1)
    expect(received).not.toHaveBeenCalled()
    onTestFinished(setHidden(true))
    expect(received).toHaveBeenCalledTimes(1)
  })
})
