export interface Pacer {
  /** Asks for a run. Returns whether it ran at once; if not, it runs when the interval is over. */
  ask(): boolean
  stop(): void
}

/**
 * Runs `task` at once when asked, but at most every `interval` ms. After a run that takes long it waits at least as long as the run
 * took, so that others get half of the time: a busy server does more in each run, and never queues runs.
 */
export function createPacer(task: () => void, interval: number): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false

  function run() {
    asked = false
    const startedAt = performance.now()
    // Set before the task, which may throw.
    timer = setTimeout(next, interval)
    task()
    const took = performance.now() - startedAt
    if (took <= interval / 2) return
    clearTimeout(timer)
    timer = setTimeout(next, took)
  }

  function next() {
    timer = undefined
    if (asked) run()
  }

  return {
    ask() {
      if (timer !== undefined) {
        asked = true
        return false
      }
      run()
      return true
    },
    stop() {
      clearTimeout(timer)
      asked = false
    },
  }
}
