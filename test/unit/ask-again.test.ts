import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { ApiError } from '#app/shared/api/api-error.ts'
import { createQueryClient } from '#app/shared/api/query-client.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A query that always fails; answers when (ms from the start) it was asked. */
function watchFailing(error: ApiError) {
  const start = Date.now()
  const asked: number[] = []
  const queryClient = createQueryClient({ onError: () => {} })
  const observer = new QueryObserver(queryClient, {
    queryKey: ['goods'],
    queryFn: () => {
      asked.push(Date.now() - start)
      return Promise.reject(error)
    },
  })
  onTestFinished(observer.subscribe(() => {}))
  return asked
}

it('a call that the shop refuses for a short while is made again when the while is over, and no more than twice', async () => {
  const asked = watchFailing(new ApiError('too_many_requests', { status: 429, retryAfter: 5 }))
  await vi.advanceTimersByTimeAsync(4_999)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(3)
})

it('a call that the shop refuses for long is left to people', async () => {
  const asked = watchFailing(new ApiError('too_many_requests', { status: 429, retryAfter: 30 }))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(asked).toHaveLength(1)
})

it('a shop that can’t be reached is asked less and less often', async () => {
  const asked = watchFailing(new ApiError('network'))
  await vi.advanceTimersByTimeAsync(60_000)
  const first = asked.length
  expect(first).toBeLessThan(20)
  await vi.advanceTimersByTimeAsync(600_000)
  // Three tries, then at least half a minute of rest.
  expect(asked.length - first).toBeLessThanOrEqual(3 * 20)
})
