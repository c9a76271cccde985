import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPacer } from '#mock-server/sockets/connection/pacer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const openPacer = () => {
  const task = vi.fn()
  return { task, pacer: createPacer(task, 250) }
}

it('runs at once when asked, and says so', () => {
  const { task, pacer } = openPacer()
  expect(pacer.ask()).toBe(true)
  expect(task).toHaveBeenCalledTimes(1)
})

it('runs once more at the end of the interval, however often it was asked in it', () => {
  const { task, pacer } = openPacer()
  pacer.ask()
  for (let n = 0; n < 5; n++) expect(pacer.ask()).toBe(false)
  vi.advanceTimersByTime(249)
  expect(task).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(task).toHaveBeenCalledTimes(2)
  // The run at the end begins an interval of its own.
  expect(pacer.ask()).toBe(false)
  vi.advanceTimersByTime(250)
  expect(task).toHaveBeenCalledTimes(3)
})

it('rests when it was not asked again, and then runs at once', () => {
  const { task, pacer } = openPacer()
  pacer.ask()
  vi.advanceTimersByTime(1_000)
  expect(task).toHaveBeenCalledTimes(1)
  expect(pacer.ask()).toBe(true)
  expect(task).toHaveBeenCalledTimes(2)
})

it('runs no more once it is stopped', () => {
  const { task, pacer } = openPacer()
  pacer.ask()
  pacer.ask()
  pacer.stop()
  vi.advanceTimersByTime(1_000)
  expect(task).toHaveBeenCalledTimes(1)
})

it('waits as long as a long run took, so that runs never follow each other without a pause', () => {
  const task = vi.fn(() => void vi.advanceTimersByTime(400))
  const pacer = createPacer(task, 250)
  pacer.ask()
  pacer.ask()
  vi.advanceTimersByTime(399)
  expect(task).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(task).toHaveBeenCalledTimes(2)
})
