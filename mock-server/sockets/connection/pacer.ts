export interface Pacer {
  /** Asks for a run. Returns whether it ran at once; if not, it runs when the interval is over. */
  ask(): boolean
  stop(): void
}

/** Runs `task` at once when asked, but at most every `interval` ms. */
export function createPacer(task: () => void, interval: number): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false

  function run() {
    asked = false
    timer = setTimeout(() => {
      timer = undefined
      if (asked) run()
    }, interval)
    task()
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
