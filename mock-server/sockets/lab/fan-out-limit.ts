import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import type { SocketLimits } from '../connection/socket-limits.ts'
import { createTokenBucket } from '../connection/token-bucket.ts'
import { forgetOldest } from '../forget-oldest.ts'

const peopleKept = 1000

/** Limits what a person, and the lab as a whole, may send to others. Commands have their own limit, as everywhere. */
export function createFanOutLimit({ labMessagesPerPerson, labDeliveries }: SocketLimits) {
  const all = createTokenBucket(labDeliveries)
  const people = new Map<string, ReturnType<typeof createTokenBucket>>()
  return {
    /** Counts a message of a person to this many receivers. Throws `too_many_requests`. */
    count(person: string, receivers: number): void {
      const own = people.get(person) ?? createTokenBucket(labMessagesPerPerson)
      // The least recently used bucket may be forgotten: it is full again.
      people.delete(person)
      people.set(person, own)
      forgetOldest(people, peopleKept)
      if (!own.take() || !all.take(receivers)) throw new ApiError('too_many_requests')
    },
  }
}
