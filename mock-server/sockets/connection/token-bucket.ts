/** A rate limit: a bucket of `capacity` tokens that refills by `perSecond`. */
export function createTokenBucket({ capacity, perSecond }: { capacity: number; perSecond: number }) {
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
