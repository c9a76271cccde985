import { Component, type ReactNode } from 'react'
import { ApiError } from '#app/shared/api/api-error.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'

const isNumber = (value: unknown): value is number => typeof value === 'number'
const reloadedAt = () => createStoredValue('reloaded-for-missing-code', isNumber, 0, () => sessionStorage)
/** A second reload within this time (ms) would be a loop. */
const RELOAD_LOOP_MS = 60_000
const RETRY_MS = 3_000

/** A page's code could not be loaded: the server is down, or a deployment removed the old files. */
const isMissingCode = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)

/** Browsers cache that a module failed to load, so only a reload helps. Waits until the server delivers the page. */
async function reloadWhenServed(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await fetch(location.href, { method: 'HEAD', headers: { accept: 'text/html' }, signal }).catch(
      () => null,
    )
    // A 404 is a delivered page as well: its code says that the page does not exist.
    if (answer && answer.status < 500) {
      reloadedAt().set(Date.now())
      location.reload()
      return
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** Contains the errors of a page: the frame stays, and the page can be retried. */
export class RouteBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }
  readonly #left = new AbortController()

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    const hasJustReloaded = Date.now() - reloadedAt().get() < RELOAD_LOOP_MS
    if (isMissingCode(error) && !hasJustReloaded) void reloadWhenServed(this.#left.signal)
  }

  override componentWillUnmount() {
    this.#left.abort()
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const missingCode = isMissingCode(error)
    return (
      <ErrorState
        error={missingCode ? new ApiError('network', { cause: error }) : error}
        onRetry={() => (missingCode ? location.reload() : this.setState({ error: undefined }))}
      />
    )
  }
}
