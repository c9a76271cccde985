// Only this file: the main entry would bring the drivers of a dozen databases into the browser build.
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import { ApiError } from '../errors/api-error.ts'
import { defaultLimits, type Limit, type LimitSettings } from './limit-settings.ts'

interface Counter {
  /** Counts one attempt of `key`. Throws `too_many_requests` above the limit. */
  count(key: string): Promise<void>
  /** Forgets the attempts of `key`. */
  forget(key: string): Promise<void>
}

export type Limits = Record<keyof LimitSettings, Counter>

/** Counts in memory: one process serves the shop, and a restart may reset the counters. */
export function createLimits(settings: Partial<LimitSettings> | 'off' = {}): Limits {
  const counter = (name: keyof LimitSettings) =>
    settings === 'off' ? uncounted : createCounter(settings[name] ?? defaultLimits[name])
  return {
    callsPerAddress: counter('callsPerAddress'),
    signInsPerAddress: counter('signInsPerAddress'),
    signInsPerAccount: counter('signInsPerAccount'),
    signUpsPerAddress: counter('signUpsPerAddress'),
    ordersPerAccount: counter('ordersPerAccount'),
    messagesPerAccount: counter('messagesPerAccount'),
    commandsPerKey: counter('commandsPerKey'),
  }
}

const uncounted: Counter = { count: () => Promise.resolve(), forget: () => Promise.resolve() }

function createCounter({ points, seconds }: Limit): Counter {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async count(key) {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key)
      if (consumedPoints <= points) return
      throw new ApiError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) })
    },
    async forget(key) {
      await limiter.delete(key)
    },
  }
}
