import { ApiError } from '../errors/api-error.ts'
import type { Limit } from './limit-settings.ts'
import type { CreateCounter } from './limits.ts'

export interface Turns {
  /** Takes the turn of a caller. Throws `too_many_requests`, with the time until then, while it has not come. */
  take(key: string, caller: string): Promise<void>
}

/**
 * Lets the callers of a key through one after the other, evenly spread over `seconds`, in the order in which they first asked.
 * However much one of them asks, the others wait no longer. Counters hold the places, so that several nodes share them.
 */
export function takeTurns(createCounter: CreateCounter, { points, seconds }: Limit): Turns {
  const queues = createCounter('guessesInTurn', { points, seconds })
  // The last turn comes when its queue ends.
  const places = createCounter('guessesInTurn', { points, seconds: 2 * seconds })
  return { take }

  async function take(key: string, caller: string): Promise<void> {
    const place = `${caller} ${key}`
    const held = await places.penalty(place, 0)
    const { consumedPoints: asked, msBeforeNext } = await queues.penalty(
      `queue ${key}`,
      held.consumedPoints === 0 ? 1 : 0,
    )
    const turn = held.consumedPoints || asked
    const opened = seconds * 1_000 - msBeforeNext
    const wait = (turn * seconds * 1_000) / points - opened
    // A place in a queue that has ended meanwhile: all its turns have come.
    const isOver = turn > asked
    if (turn <= points && (wait <= 0 || isOver)) {
      await places.delete(place)
      return
    }
    // Beyond the last turn there is no place.
    if (turn <= points && held.consumedPoints === 0) await places.penalty(place, turn)
    const ms = turn <= points ? wait : msBeforeNext
    throw new ApiError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(ms / 1_000)) })
  }
}
