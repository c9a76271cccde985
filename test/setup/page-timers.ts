import { afterAll, beforeEach } from 'vitest'

const { setTimeout } = globalThis
const timers = new Set<NodeJS.Timeout>()

function endTimers(): void {
  for (const timer of timers) clearTimeout(timer)
  timers.clear()
}

const watched = Object.assign((...args: Parameters<typeof setTimeout>) => {
  const timer = setTimeout(...args)
  timers.add(timer)
  return timer
}, setTimeout)

/**
 * What a page would do later dies with it. If it did not, what one test's app tries again would reach the next one's shop.
 * Not so intervals: jsdom's animation frames live on one.
 */
beforeEach(() => {
  endTimers()
  // Not before: what a module waits for while it is imported is waited for once.
  globalThis.setTimeout = watched
})

afterAll(() => {
  endTimers()
  globalThis.setTimeout = setTimeout
})
