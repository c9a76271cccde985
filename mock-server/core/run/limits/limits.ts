// Only this file: the main entry would bring the drivers of a dozen databases into the browser build.
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import { ApiError } from '../errors/api-error.ts'
import { type CallerQueue, createCallerQueue } from './caller-queue.ts'
import { defaultLimits, type Limit, type LimitSettings } from './limit-settings.ts'

interface Counter {
  /** Counts an attempt of `key`, or one that is worth several. Throws `too_many_requests` above the limit. */
  count(key: string, worth?: number): Promise<void>
  /** Takes one attempt of `key` back. */
  forgive(key: string): Promise<void>
  /** Forgets the attempts of `key`. */
  forget(key: string): Promise<void>
}

export type Limits = Record<Exclude<keyof LimitSettings, 'guessesInQueue'>, Counter> & { guessesInQueue: CallerQueue }

/** Counts the attempts of keys within a limit. */
export type KeyCounter = Pick<RateLimiterMemory, 'penalty' | 'reward' | 'delete'>
export type CreateCounter = (name: keyof LimitSettings, limit: Limit) => KeyCounter

const inMemory: CreateCounter = (_, { points, seconds }) => new RateLimiterMemory({ points, duration: seconds })

/** Counts in memory, where one process serves the shop; a restart may reset the counters. */
export function createLimits(settings: Partial<LimitSettings> | 'off' = {}, createCounter = inMemory): Limits {
  const limitOf = (name: keyof LimitSettings) =>
    (settings === 'off' ? undefined : settings[name]) ?? defaultLimits[name]
  const counter = (name: keyof LimitSettings) =>
    settings === 'off' ? uncounted : limited(createCounter(name, limitOf(name)), limitOf(name))
  return {
    callsPerAddress: counter('callsPerAddress'),
    handshakesPerAddress: counter('handshakesPerAddress'),
    signInsPerAddress: counter('signInsPerAddress'),
    guessesPerCaller: counter('guessesPerCaller'),
    guessesPerAccount: counter('guessesPerAccount'),
    guessesInQueue: createCallerQueue(createCounter, limitOf('guessesInQueue')),
    deletionsPerAccount: counter('deletionsPerAccount'),
    signUpsPerAddress: counter('signUpsPerAddress'),
    ordersPerAccount: counter('ordersPerAccount'),
    guestOrdersPerAddress: counter('guestOrdersPerAddress'),
    guestOrdersPerEmail: counter('guestOrdersPerEmail'),
    guestLookupsPerAddress: counter('guestLookupsPerAddress'),
    mailsPerEmail: counter('mailsPerEmail'),
    proofsPerAccount: counter('proofsPerAccount'),
    orderFilesPerAccount: counter('orderFilesPerAccount'),
    couponGuessesPerAccount: counter('couponGuessesPerAccount'),
    messagesPerAccount: counter('messagesPerAccount'),
    reviewsPerAccount: counter('reviewsPerAccount'),
    typingPerAccount: counter('typingPerAccount'),
    commandsPerKey: counter('commandsPerKey'),
  }
}

const nothing = () => Promise.resolve()
const uncounted: Counter = { count: nothing, forgive: nothing, forget: nothing }

function limited(limiter: KeyCounter, { points }: Limit): Counter {
  return {
    async count(key, worth = 1) {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key, worth)
      if (consumedPoints <= points) return
      throw new ApiError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) })
    },
    async forgive(key) {
      await limiter.reward(key)
    },
    async forget(key) {
      await limiter.delete(key)
    },
  }
}
