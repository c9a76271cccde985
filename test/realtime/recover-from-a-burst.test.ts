import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { createEmitter } from '#app/shared/realtime/core/emitter.ts'
import { createEventQueue } from '#app/shared/realtime/core/event-queue.ts'

const FRAME_MS = 16

/** A queue on a clock that the test moves on: frames come every 16 ms, and handlers take as long as `busy` says. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date', 'requestAnimationFrame'] })
  onTestFinished(() => void vi.useRealTimers())
})

function openQueue(maxQueue = 100) {
  const batches = createEmitter(() => {})
  const stats = { received: 0, delivered: 0, dropped: 0, duplicates: 0, invalid: 0, gaps: 0 }
  const queue = createEventQueue(
    batches,
    createEmitter(() => {}),
    maxQueue,
    stats,
    () => {},
  )
  let busy = 0
  let flushes = 0
  batches.on('COUNT', () => {
    flushes++
    if (busy > 0) vi.advanceTimersByTime(busy)
  })
  return {
    setBusy: (ms: number) => {
      busy = ms
    },
    /** How long an event waits until it is handed over, in ms. */
    wait: () => {
      const [before, since] = [flushes, performance.now()]
      queue.push('COUNT', [1])
      while (flushes === before) vi.advanceTimersByTime(1)
      return performance.now() - since - busy
    },
  }
}

it('hands over in the next frame while handlers are quick', () => {
  const { wait } = openQueue()
  for (let n = 0; n < 5; n++) expect(wait()).toBeLessThanOrEqual(FRAME_MS)
})

it('waits longer after each slow flush, and never more than 128 ms and a frame', () => {
  const { wait, setBusy } = openQueue()
  setBusy(20)
  const waits = Array.from({ length: 6 }, wait)
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = waits
  expect(first).toBeLessThanOrEqual(FRAME_MS)
  for (const [waited, extra] of [
    [second, 16],
    [third, 48],
    [fourth, 112],
    [fifth, 128],
    [sixth, 128],
  ] as const) {
    expect(waited).toBeGreaterThanOrEqual(extra)
    expect(waited).toBeLessThanOrEqual(extra + FRAME_MS)
  }
})

it('is as quick as before soon after a burst', () => {
  const { wait, setBusy } = openQueue()
  setBusy(20)
  for (let n = 0; n < 6; n++) wait()
  setBusy(0)
  const waits = Array.from({ length: 9 }, wait)
  expect(waits.at(1)).toBeLessThanOrEqual(64 + FRAME_MS)
  expect(waits.at(2)).toBeLessThanOrEqual(32 + FRAME_MS)
  expect(waits.at(-1)).toBeLessThanOrEqual(FRAME_MS)
})
