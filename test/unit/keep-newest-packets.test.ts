import { expect, it, onTestFinished, vi } from 'vitest'
import { createInspection } from '#app/devtools/inspector/inspection.ts'

it('of a burst the newest 500 are kept, and it is told once a frame', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  onTestFinished(() => void vi.unstubAllGlobals())
  const inspection = createInspection()
  const told = vi.fn<() => void>()
  inspection.subscribe(told)
  for (let seq = 1; seq <= 10_000; seq += 1) inspection.record('in', { type: 2, nsp: '/lab', data: ['tick', { seq }] })
  expect(frames).toHaveLength(1)
  expect(told).not.toHaveBeenCalled()
  frames[0]?.()
  expect(told).toHaveBeenCalledTimes(1)
  const { packets, total } = inspection.get()
  expect(total).toBe(10_000)
  expect(packets).toHaveLength(500)
  expect(packets.at(-1)?.data).toEqual([{ seq: 10_000 }])
  expect(inspection.get().packets).toBe(packets)
})
