/** A rate limit: `capacity` tokens, refilled by `perSecond`. */
export interface Bucket {
  capacity: number
  perSecond: number
}

/** Creates a full bucket. */
export function createTokenBucket({ capacity, perSecond }: Bucket) {
  let tokens = capacity
  let filledAt = performance.now()
  return {
    /** Takes `count` tokens, at most a full bucket. Returns `false`, and takes none, when there are too few. */
    take(count = 1): boolean {
      const now = performance.now()
      tokens = Math.min(capacity, tokens + ((now - filledAt) / 1000) * perSecond)
      filledAt = now
      const taken = Math.min(count, capacity)
      if (tokens < taken) return false
      tokens -= taken
      return true
    },
  }
}
