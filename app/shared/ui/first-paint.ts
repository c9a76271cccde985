/** The longest wait (ms): a tab in the background never paints. */
const WAIT_MS = 2_000

/** Resolves after the first paint. Code that loads afterwards does not compete with it for bandwidth. */
export const firstPaint = new Promise<void>((resolve) => {
  setTimeout(resolve, WAIT_MS)
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('paint')) {
    setTimeout(resolve)
    return
  }
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    resolve()
  })
  observer.observe({ type: 'paint', buffered: true })
})
