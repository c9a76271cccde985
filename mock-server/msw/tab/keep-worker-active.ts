/** How often (ms) the worker is told, for requests that are not made by `fetch`. */
const TELL_MS = 5_000
/** The longest wait (ms) for its answer. */
const WAIT_MS = 2_000

/**
 * Tells MSW's worker before each call that this tab answers its requests. Browsers stop a worker that is idle; started again it has
 * forgotten that, and lets calls go to the network, where no shop is.
 */
export function keepWorkerActive(): void {
  const { serviceWorker } = navigator
  let telling: Promise<void> | undefined

  const tell = async () => {
    const { active } = await serviceWorker.ready
    await new Promise<void>((resolve) => {
      const answered = new AbortController()
      const done = () => {
        answered.abort()
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(done, WAIT_MS)
      serviceWorker.addEventListener(
        'message',
        ({ data }) => Object(data).type === 'MOCKING_ENABLED' && done(),
        answered,
      )
      active?.postMessage('MOCK_ACTIVATE')
    })
    telling = undefined
  }

  const send = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href)
    if (origin === location.origin && pathname.startsWith('/api/')) await (telling ??= tell())
    return send(input, init)
  }
  setInterval(() => void (telling ??= tell()), TELL_MS)
}
