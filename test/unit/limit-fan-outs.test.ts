import { expect, it } from 'vitest'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { socketLimits } from '#mock-server/sockets/connection/socket-limits.ts'
import { createFanOutLimit } from '#mock-server/sockets/lab/fan-out-limit.ts'

/** How many of `times` messages are told on. */
function told(times: number, hearers: number, person: (index: number) => string): number {
  const limit = createFanOutLimit(socketLimits())
  let count = 0
  for (let index = 0; index < times; index += 1) {
    try {
      limit.count(person(index), hearers)
      count += 1
    } catch (error) {
      expect(error).toEqual(new ApiError('too_many_requests'))
    }
  }
  return count
}

it('one person tells so much, however few receive it', () => {
  const count = told(1_000, 1, () => 'somebody')
  expect(count).toBeGreaterThanOrEqual(30)
  expect(count).toBeLessThan(100)
})

it('the more receive each, the fewer messages there may be, whoever sends them', () => {
  expect(told(500, 10, (index) => `visitor ${index}`)).toBe(500)
  const count = told(500, 5_000, (index) => `visitor ${index}`)
  expect(count).toBeGreaterThanOrEqual(4)
  expect(count).toBeLessThan(20)
})

it('when nothing was told for a while, something may be, however many receive it', () => {
  expect(told(1, 1_000_000, () => 'somebody')).toBe(1)
})
