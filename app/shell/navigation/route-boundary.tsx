import { Component, type ReactNode } from 'react'
import { ErrorState } from '#app/shared/ui/error-state.tsx'

/** Contains the errors of a page: the frame stays, and the page can be retried. */
export class RouteBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} />
  }
}
