import { ApiError } from '../errors/api-error.ts'
import type { Limit } from './limit-settings.ts'
import type { CreateCounter } from './limits.ts'

export interface CallerQueue {
  /** Lets a caller through when its time has come. Throws `too_many_requests`, with the time until then, while it has not. */
  pass(key: string, caller: string): Promise<void>
}

/**
 * Lets the callers of a key through one after the other, evenly spread over `seconds`, in the order in which they first asked.
 * However much one of them asks, the others wait no longer. Counters hold the places, so that several nodes share them.
 */
export function createCallerQueue(createCounter: CreateCounter, { points, seconds }: Limit): CallerQueue {
  const queues = createCounter('guessesInQueue', { points, seconds })
  // The last one is let through when its queue ends.
  const places = createCounter('guessesInQueue', { points, seconds: 2 * seconds })
  return { pass }

  async function pass(key: string, caller: string): Promise<void> {
    const place = `${caller} ${key}`
    const held = await places.penalty(place, 0)
    const { consumedPoints: asked, msBeforeNext } = await queues.penalty(
      `queue ${key}`,
      held.consumedPoints === 0 ? 1 : 0,
    )
    const position = held.consumedPoints || asked
    const opened = seconds * 1_000 - msBeforeNext
    const wait = (position * seconds * 1_000) / points - opened
    // A place in a queue that has ended meanwhile: everybody in it may pass.
    const isOver = position > asked
    if (position <= points && (wait <= 0 || isOver)) {
      await places.delete(place)
      return
    }
    // Beyond the last position there is no place.
    if (position <= points && held.consumedPoints === 0) await places.penalty(place, position)
    const ms = position <= points ? wait : msBeforeNext
    throw new ApiError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(ms / 1_000)) })
  }
}
