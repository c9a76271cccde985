/** A bucket of `capacity` tokens which refills by `perSecond`. */
export function createTokenBucket({ capacity, perSecond }: { capacity: number; perSecond: number }) {
  let tokens = capacity
  let filledAt = performance.now()
  return {
    /** Takes a token; `false` when there is none. */
    take(): boolean {
      const now = performance.now()
      tokens = Math.min(capacity, tokens + ((now - filledAt) / 1000) * perSecond)
      filledAt = now
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
