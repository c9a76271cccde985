const longestDelay = 10_000

/** Half of the delay is random, so that clients don't return to a restarted server all at once. */
const backoff = (failures: number) => Math.min(longestDelay, 500 * 2 ** failures) * (0.5 + Math.random() / 2)

/** Waits before each next attempt, longer after each failure in a row. */
export function createRetryTimer(attempt: () => void) {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    /** How many attempts have failed in a row. */
    failures: () => failures,
    isWaiting: () => timer !== undefined,
    /** Returns how long it waits, in ms. */
    start() {
      const delay = backoff(failures++)
      timer = setTimeout(attempt, delay)
      return delay
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
    /** The next wait is a short one. */
    reset() {
      failures = 0
    },
  }
}
