/** A Node `Timeout`: engine.io calls its `refresh` at every heartbeat. */
class Timeout {
  readonly #run: () => void
  readonly #delay: number | undefined
  #id: number | undefined

  constructor(run: () => void, delay?: number) {
    this.#run = run
    this.#delay = delay
    this.refresh()
  }

  refresh(): this {
    this.clear()
    this.#id = window.setTimeout(this.#run, this.#delay)
    return this
  }

  clear(): void {
    window.clearTimeout(this.#id)
  }
}

export const setTimeout = (run: () => void, delay?: number) => new Timeout(run, delay)
export const clearTimeout = (timeout: Timeout | undefined) => timeout?.clear()
