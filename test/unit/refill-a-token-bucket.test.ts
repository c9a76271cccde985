import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTokenBucket } from '#mock-server/sockets/connection/token-bucket.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How many single tokens there are. */
const drain = (bucket: ReturnType<typeof createTokenBucket>) => {
  let taken = 0
  while (bucket.take()) taken++
  return taken
}

it('begins full, and gives no more than it holds', () => {
  expect(drain(createTokenBucket({ capacity: 5, perSecond: 2 }))).toBe(5)
})

it('refills by the second, and never above its capacity', () => {
  const bucket = createTokenBucket({ capacity: 5, perSecond: 2 })
  drain(bucket)
  vi.advanceTimersByTime(499)
  expect(bucket.take()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(bucket.take()).toBe(true)
  vi.advanceTimersByTime(1_500)
  expect(drain(bucket)).toBe(3)
  vi.advanceTimersByTime(60_000)
  expect(drain(bucket)).toBe(5)
})

it('gives several at once or none of them', () => {
  const bucket = createTokenBucket({ capacity: 5, perSecond: 1 })
  expect(bucket.take(3)).toBe(true)
  expect(bucket.take(3)).toBe(false)
  expect(bucket.take(2)).toBe(true)
  expect(bucket.take()).toBe(false)
})

it('whoever wants more than it can hold gets all of it, once it is full', () => {
  const bucket = createTokenBucket({ capacity: 5, perSecond: 1 })
  expect(bucket.take(100)).toBe(true)
  vi.advanceTimersByTime(4_999)
  expect(bucket.take(100)).toBe(false)
  vi.advanceTimersByTime(1)
  expect(bucket.take(100)).toBe(true)
})
