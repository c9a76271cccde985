import { isPageHidden } from './page-lifecycle.ts'

const hiddenDelay = 100
const longestDelay = 128

/**
 * Calls `flush` on the next animation frame. When frames come late or a flush takes long, it waits up to 128 ms more, as a
 * flush in every frame costs a slow phone half as much CPU again. A hidden tab has no frames and uses a timer.
 */
export function createFlushSchedule(flush: () => void) {
  let extra = 0
  let cancel: (() => void) | undefined

  const run = (due: number) => {
    stop()
    const started = performance.now()
    flush()
    const slow = started - due > 34 || performance.now() - started > 8
    extra = slow ? Math.min(longestDelay, Math.max(16, extra * 2)) : extra > 16 ? extra / 2 : 0
  }
  const afterTimer = (delay: number, callback: () => void) => {
    const timer = setTimeout(callback, delay)
    cancel = () => clearTimeout(timer)
  }
  const onFrame = () => {
    const due = performance.now() + 16
    const frame = requestAnimationFrame(() => run(due))
    cancel = () => cancelAnimationFrame(frame)
  }
  const begin = () => {
    const hidden = isPageHidden() || typeof requestAnimationFrame === 'undefined'
    if (hidden) afterTimer(hiddenDelay, () => run(Number.POSITIVE_INFINITY))
    else if (extra > 0) afterTimer(extra, onFrame)
    else onFrame()
  }
  const stop = () => {
    cancel?.()
    cancel = undefined
  }
  // A frame that was asked for does not come once the tab is hidden.
  const onVisibility = () => {
    if (cancel === undefined) return
    stop()
    begin()
  }
  globalThis.document?.addEventListener('visibilitychange', onVisibility)

  return {
    request() {
      if (cancel === undefined) begin()
    },
    dispose() {
      stop()
      globalThis.document?.removeEventListener('visibilitychange', onVisibility)
    },
  }
}
