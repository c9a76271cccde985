import { Component, type ReactNode } from 'react'
import { ErrorState } from '#app/shared/ui/error-state.tsx'

/** A second repair within this time (ms) would be a loop. */
const REPAIR_LOOP_MS = 1_000

/** Contains the errors of a page: the frame stays, and the page can be retried. */
export class RouteBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }
  #repairedAt = 0

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    // A browser or an extension has moved nodes, such as to translate their texts. Render the page anew.
    if (!(error instanceof DOMException) || Date.now() - this.#repairedAt < REPAIR_LOOP_MS) return
    this.#repairedAt = Date.now()
    this.setState({ error: undefined })
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} />
  }
}
