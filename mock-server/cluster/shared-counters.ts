import { RateLimiterMemory, RateLimiterRedis, RLWrapperTimeouts } from 'rate-limiter-flexible'
import type { CreateCounter } from '#mock-server/core/run/limits/limits.ts'

/** How long Redis may take to count, in ms. After that the node counts by itself. */
const patience = 300

/** Counts through a client of Redis for all nodes, and in memory while Redis can't be reached. */
export const createSharedCounters =
  (client: object): CreateCounter =>
  (name, { points, seconds }) => {
    const size = { points, duration: seconds }
    const shared = new RateLimiterRedis({
      ...size,
      storeClient: client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `jangteo:limit:${name}`,
    })
    return new RLWrapperTimeouts({
      limiter: shared,
      timeoutMs: patience,
      insuranceLimiter: new RateLimiterMemory(size),
    })
  }
