const FIRST_PAUSE_MS = 2_000
const MAX_PAUSE_MS = 60_000

/**
 * Loads code until it is there or nobody waits for it any more. It tries again after a growing pause, and when the browser is online
 * again: browsers fetch a module anew that could not be fetched before.
 */
export async function retryLoad<T>(load: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    try {
      return await load()
    } catch {
      await onlineOrAfter(pause, signal)
    }
  }
  return undefined
}

const onlineOrAfter = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const waiting = new AbortController()
    const stop = () => {
      waiting.abort()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(stop, ms)
    window.addEventListener('online', stop, waiting)
    signal.addEventListener('abort', stop, waiting)
  })
