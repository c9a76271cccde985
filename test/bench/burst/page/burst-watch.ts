import { commits } from './commit-count.ts'

/** What became of a burst on this page. */
export interface Outcome {
  /** How many sales the app's own code has been given since the page was opened. */
  processed: number
  /** The `seq` of the newest sale on screen. */
  newest: number
  commits: number
  /** ms from one animation frame to the next. */
  worstFrameGap: number
  domNodes: number
}

/** Longer than anything a candidate waits for after the last event. */
const quietMs = 500
/** Far beyond what the slowest takes. */
const patienceMs = 60_000

let processed = 0
let watching = false
let worstFrameGap = 0
let onEnd = () => {}
let onSilence = () => {}
let ended = Promise.resolve()

/** How many sales the app has been given so far: in its effects, its state or its handler, not in the socket's. */
export function reportProcessed(total: number): void {
  processed = total
}

/** The server has said that the burst is over. */
export function reportEnd(): void {
  onEnd()
}

/** For the driver: `begin` before the burst, `outcome` resolves when all of it is done. */
export const burstWatch = {
  begin(): void {
    ended = new Promise((resolve, reject) => {
      onEnd = resolve
      onSilence = () => reject(new Error('The end of the burst was never received.'))
    })
    watching = true
    commits.count = worstFrameGap = 0
    let last = performance.now()
    // The clock and not the frame's own time: that one is when the frame was due.
    const onFrame = () => {
      const now = performance.now()
      worstFrameGap = Math.max(worstFrameGap, now - last)
      last = now
      if (watching) requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  },
  async outcome(): Promise<Outcome> {
    const timer = setTimeout(onSilence, patienceMs)
    await ended
    clearTimeout(timer)
    await new Promise((resolve) => setTimeout(resolve, quietMs))
    await new Promise((resolve) => requestIdleCallback(resolve))
    watching = false
    const newest = document.querySelector<HTMLElement>('.sales li:last-child')?.dataset.seq
    const domNodes = document.querySelectorAll('*').length
    return { processed, newest: Number(newest), commits: commits.count, worstFrameGap, domNodes }
  },
}

declare global {
  var burstWatch: typeof import('./burst-watch.ts').burstWatch
}
