/** The longest to wait (ms) for a paint that may never come: a tab in the background does not paint. */
const WAIT_MS = 2_000

/** Resolves once the page has shown something: what loads after it takes no byte from it. */
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
