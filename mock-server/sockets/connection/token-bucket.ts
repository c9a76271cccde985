/** A bucket of `capacity` tokens which refills by `perSecond`. */
export function createTokenBucket({ capacity, perSecond }: { capacity: number; perSecond: number }) {
  let tokens = capacity
  let filledAt = performance.now()
  return {
    /** Takes so many tokens, all that it can hold at most; `false` when they aren't there. */
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
