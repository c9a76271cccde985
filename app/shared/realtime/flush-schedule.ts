const hiddenDelay = 100
const longestExtra = 128

/**
 * Calls `flush` on the next animation frame. When frames come late or a flush takes long, it waits up to 128 ms more, as a
 * flush in every frame costs a slow phone half as much CPU again. A hidden tab has no frames and uses a timer.
 */
export function createFlushSchedule(flush: () => void) {
  let planned = false
  let extra = 0

  const run = (due: number) => {
    planned = false
    const started = performance.now()
    flush()
    const slow = started - due > 34 || performance.now() - started > 8
    extra = slow ? Math.min(longestExtra, extra * 2 + 16) : extra >> 1
  }
  const onFrame = () => {
    const due = performance.now() + 16
    requestAnimationFrame(() => run(due))
  }
  return {
    plan() {
      if (planned) return
      planned = true
      const hidden = globalThis.document?.hidden !== false
      if (hidden) setTimeout(run, hiddenDelay, Number.POSITIVE_INFINITY)
      else if (extra > 0) setTimeout(onFrame, extra)
      else onFrame()
    },
    /** Now, and by frame or timer from here on: a frame that was asked for does not come once the tab is hidden. */
    visibilityChanged: () => run(Number.POSITIVE_INFINITY),
  }
}
