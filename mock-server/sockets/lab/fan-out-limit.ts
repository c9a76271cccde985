import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { createTokenBucket } from '../connection/token-bucket.ts'
import { forgetOldest } from '../forget-oldest.ts'

const perPerson = { capacity: 30, perSecond: 5 }
/** Deliveries, not messages: the more hear of each, the fewer there may be. At 7 µs each that is a few per cent of a core. */
const together = { capacity: 20_000, perSecond: 5_000 }
const peopleKept = 1000

/** How often a person may be told on to others, and the lab as a whole; commands are counted besides, as everywhere. */
export function createFanOutLimit() {
  const all = createTokenBucket(together)
  const people = new Map<string, ReturnType<typeof createTokenBucket>>()
  return {
    /** Counts a person's message to so many. Throws `too_many_requests`. */
    count(person: string, hearers: number): void {
      const own = people.get(person) ?? createTokenBucket(perPerson)
      // The oldest goes when there are too many: a bucket that nobody has touched for long is full again.
      people.delete(person)
      people.set(person, own)
      forgetOldest(people, peopleKept)
      if (!own.take() || !all.take(hearers)) throw new ApiError('too_many_requests')
    },
  }
}
