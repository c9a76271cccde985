/** The pause (ms) before a lock is asked for again. */
const AGAIN_MS = 20

/**
 * Runs `work` while this page holds a Web Lock. A browser that grants the lock while the page is paused, such as while it opens a
 * window or is being left, finds no callback to run ("The provided callback is no longer runnable"). Then the lock is asked for
 * again, since the work has not begun.
 */
export async function requestLock<T>(
  name: string,
  work: () => Promise<T> | T,
  mode: LockMode = 'exclusive',
): Promise<T> {
  let begun = false
  const begin = () => {
    begun = true
    return work()
  }
  for (;;) {
    try {
      const done: T = await navigator.locks.request(name, { mode }, begin)
      return done
    } catch (error) {
      if (begun) throw error
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}
